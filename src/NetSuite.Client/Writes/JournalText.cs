using System.Text.Json;

namespace NetSuite.Client;

/// <summary>What the lines of a journal say. The first property tells what a line is.</summary>
internal static class JournalText
{
    /// <summary>The form of the lines that this client writes, and the only one it reads.</summary>
    public const int Version = 1;

    private const string Name = "NetSuitePS";

    public static byte[] Header(WriteJournalHeader header) => JournalLine.Of(json =>
    {
        json.WriteString("journal"u8, Name);
        json.WriteNumber("version"u8, Version);
        json.WriteString("account"u8, header.Account);
        json.WriteString("host"u8, header.Host);
        json.WriteString("command"u8, header.Command);
    });

    /// <summary>Reads the first line: null when it is none of a journal, and no header when it is one of another version.</summary>
    public static (int Version, WriteJournalHeader? Header)? ReadHeader(ReadOnlyMemory<byte> json)
    {
        using var line = JsonDocument.Parse(json);
        if (Text(line.RootElement, "journal") != Name)
        {
            return null;
        }

        var version = line.RootElement.GetProperty("version").GetInt32();
        return (version, version != Version ? null : new(Text(line.RootElement, "account")!, Text(line.RootElement, "host")!, Text(line.RootElement, "command")!));
    }

    public static byte[] Plan(JournalEntry entry) => JournalLine.Of(json =>
    {
        json.WriteNumber("plan"u8, entry.Number);
        json.WriteString("digest"u8, entry.Digest);
        Write(json, "eid", entry.ExternalId);
        if (entry.Existed is { } existed)
        {
            json.WriteBoolean("existed"u8, existed);
        }

        if (entry.AwaitsMark)
        {
            json.WriteBoolean("marked"u8, true);
        }
    });

    public static JournalEntry ReadPlan(JsonElement line) => new()
    {
        Number = line.GetProperty("plan").GetInt64(),
        Digest = Text(line, "digest")!,
        ExternalId = Text(line, "eid"),
        Existed = line.TryGetProperty("existed", out var existed) ? existed.GetBoolean() : null,
        AwaitsMark = line.TryGetProperty("marked", out _),
    };

    public static byte[] Sent(long number) => JournalLine.Of(json => json.WriteNumber("sent"u8, number));

    public static byte[] Failed(long number) => JournalLine.Of(json => json.WriteNumber("failed"u8, number));

    public static byte[] Outcome(long number, WriteOutcome outcome) => outcome.Action == WriteAction.Failed ? Failed(number) : JournalLine.Of(json =>
    {
        json.WriteNumber("done"u8, number);
        json.WriteString("action"u8, outcome.Action.ToString());
        Write(json, "type", outcome.Record?.Type);
        Write(json, "id", outcome.Record?.Id);
        Write(json, "eid", outcome.Record?.ExternalId);
        Write(json, "name", outcome.Record?.RefName);
        if (outcome.StatusCode is { } status)
        {
            json.WriteNumber("status"u8, status);
        }

        Write(json, "error", outcome.Error?.Message);
        Write(json, "remedy", outcome.Error?.RecommendedAction);
    });

    public static WriteOutcome ReadOutcome(JsonElement line)
    {
        var record = new RecordRef { Type = Text(line, "type"), Id = Text(line, "id"), ExternalId = Text(line, "eid"), RefName = Text(line, "name") };
        return new()
        {
            Action = Enum.Parse<WriteAction>(Text(line, "action")!),
            Record = (record.Type ?? record.Id ?? record.ExternalId ?? record.RefName) is null ? null : record,
            StatusCode = line.TryGetProperty("status", out var status) ? status.GetInt32() : null,
            Error = Text(line, "error") is { } error ? new NetSuiteOutcomeUnknownException(error) { RecommendedAction = Text(line, "remedy") } : null,
            IsFromJournal = true,
        };
    }

    public static byte[] Batch(JournalBatch batch) => JournalLine.Of(json =>
    {
        json.WriteString("batch"u8, batch.Key);
        json.WriteString("planned"u8, batch.Planned);
        json.WriteString("operation"u8, batch.Operation.ToString());
        json.WriteString("type"u8, batch.Type);
        json.WriteString("method"u8, batch.Method);
        json.WriteString("path"u8, batch.Path);
        json.WriteStartArray("numbers"u8);
        foreach (var number in batch.Numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WriteStartArray("eids"u8);
        foreach (var externalId in batch.ExternalIds)
        {
            json.WriteStringValue(externalId);
        }

        json.WriteEndArray();
        json.WriteStartArray("existed"u8);
        foreach (var existed in batch.Existed)
        {
            if (existed is { } known)
            {
                json.WriteBooleanValue(known);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        json.WriteString("names"u8, batch.PropertyNameValidation.ToString());
        if (batch.IsPart)
        {
            json.WriteBoolean("part"u8, true);
        }

        Write(json, "body", batch.Body);
    });

    public static JournalBatch ReadBatch(JsonElement line) => new()
    {
        Key = line.GetProperty("batch").GetGuid(),
        Planned = line.GetProperty("planned").GetDateTimeOffset(),
        Operation = Enum.Parse<WriteOperation>(Text(line, "operation")!),
        Type = Text(line, "type")!,
        Method = Text(line, "method")!,
        Path = Text(line, "path")!,
        Numbers = [.. line.GetProperty("numbers").EnumerateArray().Select(number => number.GetInt64())],
        ExternalIds = [.. line.GetProperty("eids").EnumerateArray().Select(externalId => externalId.GetString())],
        Existed = [.. line.GetProperty("existed").EnumerateArray().Select(existed => existed.ValueKind == JsonValueKind.Null ? (bool?)null : existed.GetBoolean())],
        PropertyNameValidation = Enum.Parse<PropertyNameValidation>(Text(line, "names")!),
        IsPart = line.TryGetProperty("part", out _),
        Body = Text(line, "body"),
    };

    public static byte[] Job(Guid key, string job) => JournalLine.Of(json =>
    {
        json.WriteString("job"u8, key);
        json.WriteString("path"u8, job);
    });

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
