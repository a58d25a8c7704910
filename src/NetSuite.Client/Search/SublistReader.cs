using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads the lines of sublists.</summary>
internal static class SublistReader
{
    /// <summary>All lines of a record's sublist, however many pages they are.</summary>
    public static async Task<IReadOnlyList<JsonElement>> LinesAsync(NetSuiteClient client, string type, RecordRef record, string sublist, CancellationToken cancellationToken)
    {
        var request = new NetSuiteRequest
        {
            Method = HttpMethod.Get,
            Path = $"{RecordPath.Of(type, record)}/{PercentEncoding.Encode(sublist)}",
            Query = [new("expandSubResources", "true")],
            Safety = RequestSafety.Read,
            Purpose = $"read the {sublist} lines of {type} {record.ToPathSegment()}",
        };
        var lines = new List<JsonElement>();
        await foreach (var line in client.ItemsAsync(request, Paging.MaxPageSize, cancellationToken).ConfigureAwait(false))
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The record with all lines of its sublists: NetSuite sends only the first ones of a long list with the record.</summary>
    /// <param name="client">The client.</param>
    /// <param name="document">The record, its sublists expanded.</param>
    /// <param name="parts">The sublists that matter.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<RecordDocument> CompleteAsync(NetSuiteClient client, RecordDocument document, IReadOnlyList<string> parts, CancellationToken cancellationToken)
    {
        var complete = new Dictionary<string, IReadOnlyList<JsonElement>>(StringComparer.Ordinal);
        foreach (var part in parts.Where(part => document.Body.TryGetProperty(part, out var list) && IsCut(list)))
        {
            complete[part] = await LinesAsync(client, document.Type, new RecordRef { Id = document.Id }, part, cancellationToken).ConfigureAwait(false);
        }

        return complete.Count == 0 ? document : document with { Body = With(document.Body, complete) };
    }

    private static bool IsCut(JsonElement list) => list.ValueKind == JsonValueKind.Object
        && list.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
        && ((list.TryGetProperty("hasMore", out var more) && more.ValueKind == JsonValueKind.True) || ItemPage.Total(list) > items.GetArrayLength());

    private static JsonElement With(JsonElement record, Dictionary<string, IReadOnlyList<JsonElement>> complete)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in record.EnumerateObject())
            {
                if (!complete.TryGetValue(property.Name, out var lines))
                {
                    property.WriteTo(writer);
                    continue;
                }

                writer.WriteStartObject(property.Name);
                writer.WriteStartArray("items");
                foreach (var line in lines)
                {
                    line.WriteTo(writer);
                }

                writer.WriteEndArray();
                writer.WriteBoolean("hasMore", false);
                writer.WriteNumber("totalResults", lines.Count);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return JsonElement.ParseValue(ref reader);
    }
}
