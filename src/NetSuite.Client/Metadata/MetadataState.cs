using System.Collections.Concurrent;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>What a client and its views have learned of the account, and its files where it is kept on disk.</summary>
internal sealed class MetadataState(MetadataFolder folder, TimeProvider time)
{
    private readonly SharedAnswer<AccountDates> learning = new();
    private readonly ConcurrentDictionary<string, SharedAnswer<RecordSchema>> reading = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The account's list of types.</summary>
    public KeptValue<IReadOnlyList<RecordType>> Types { get; } = new(folder, "types", time, TimeSpan.FromDays(7), WriteTypes, ReadTypes);

    public KeptSchemas Schemas { get; } = new(folder, time);

    /// <summary>How the account writes dates. A user may change that any day.</summary>
    public KeptValue<AccountDates> Dates { get; } = new(folder, "dates", time, TimeSpan.FromDays(1), WriteDates, ReadDates);

    /// <summary>Tables and columns that SuiteQL does not have.</summary>
    public MissingColumns Missing { get; } = new(folder);

    /// <summary>Learns the dates; who asks while that is under way waits for the same answer.</summary>
    /// <param name="learn">Asks the account.</param>
    /// <param name="cancellationToken">Ends the wait; what others wait for goes on.</param>
    public Task<AccountDates> LearnDatesAsync(Func<CancellationToken, Task<AccountDates>> learn, CancellationToken cancellationToken) =>
        learning.GetAsync(learn, Dates.Keep, cancellationToken);

    /// <summary>Reads the schema of a type; who asks while that is under way waits for the same answer.</summary>
    /// <param name="type">The type.</param>
    /// <param name="read">Asks the account.</param>
    /// <param name="cancellationToken">Ends the wait; what others wait for goes on.</param>
    public Task<RecordSchema> ReadSchemaAsync(string type, Func<CancellationToken, Task<RecordSchema>> read, CancellationToken cancellationToken) =>
        reading.GetOrAdd(type, _ => new SharedAnswer<RecordSchema>()).GetAsync(read, schema => Schemas[type] = schema, cancellationToken);

    /// <summary>Forgets types that are not among these, and what trying has taught of all.</summary>
    public void ForgetAllBut(IReadOnlyList<RecordType> types)
    {
        foreach (var name in Schemas.Names.Except(types.Select(type => type.Name), StringComparer.OrdinalIgnoreCase))
        {
            Schemas.Forget(name);
        }

        Dates.Forget();
        Missing.Forget(null);
    }

    /// <summary>Forgets a type and what its table misses; without a type, everything.</summary>
    /// <param name="schema">What is known of the type.</param>
    /// <param name="type">The type; null for all.</param>
    public void Forget(RecordSchema? schema, string? type)
    {
        Schemas.Forget(type);
        if (type is not null)
        {
            Missing.Forget(schema?.Source?.Table ?? type);
            return;
        }

        Types.Forget();
        Dates.Forget();
        Missing.Forget(null);
        folder.DeleteAll();
    }

    private static void WriteTypes(Utf8JsonWriter writer, IReadOnlyList<RecordType> types)
    {
        writer.WriteStartArray("types"u8);
        foreach (var type in types)
        {
            writer.WriteStartObject();
            TypeJson.Write(writer, type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static IReadOnlyList<RecordType> ReadTypes(JsonElement json) => [.. json.GetProperty("types").EnumerateArray().Select(TypeJson.Read)];

    private static void WriteDates(Utf8JsonWriter writer, AccountDates dates)
    {
        writer.WriteString("zone"u8, dates.Zone.Id);
        writer.WriteString("pattern"u8, dates.Pattern);
        if (dates.Months is { } months)
        {
            writer.WriteStartArray("months"u8);
            foreach (var month in months)
            {
                writer.WriteStringValue(month);
            }

            writer.WriteEndArray();
        }
    }

    private static AccountDates ReadDates(JsonElement json) => new(
        ZoneNames.Find(json.GetProperty("zone").GetString()) ?? throw new FormatException(),
        json.GetProperty("pattern").GetString() ?? throw new FormatException(),
        json.TryGetProperty("months", out var months) ? [.. months.EnumerateArray().Select(month => month.GetString() ?? throw new FormatException())] : null);
}
