using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <summary>Finds the lines of a record that lines to be written mean, by columns that the caller named.</summary>
internal static class LineMatching
{
    /// <summary>
    /// Reads the record's lines and gives each line of the body the key of the line it matches, so that NetSuite changes
    /// that line instead of adding one. Lines that match none are new. The same write done again is the same record.
    /// </summary>
    /// <param name="client">The account.</param>
    /// <param name="write">A write with <see cref="RecordWrite.LineKeys"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The write to send; its sublists count as matched where every line was found.</returns>
    /// <exception cref="NetSuiteException">The record can't be read, or lines can't be told apart by these columns.</exception>
    public static async Task<RecordWrite> ApplyAsync(NetSuiteClient client, RecordWrite write, CancellationToken cancellationToken)
    {
        if (write.LineKeys.Count == 0 || write.Target is not { } target)
        {
            return write;
        }

        RecordDocument record;
        try
        {
            record = await client.Records.GetAsync(write.Type, target, new RecordGetOptions { ExpandSubResources = true }, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteNotFoundException exception) when (write.Operation == WriteOperation.Upsert && exception.Errors.Count > 0)
        {
            // There is no record yet whose lines could be meant.
            return write;
        }

        var schema = await client.AccountMetadata.SchemaAsync(write.Type, refresh: false, cancellationToken).ConfigureAwait(false);
        if (schema.Fields.Any(field => field.Type == FieldType.Sublist && field.LineKeys is null && write.LineKeys.ContainsKey(field.Name)))
        {
            // What an earlier version kept of the account has no keys.
            schema = await client.AccountMetadata.NewSchemaAsync(write.Type, cancellationToken).ConfigureAwait(false);
        }

        record = await SublistReader.CompleteAsync(client, record, [.. write.LineKeys.Keys], cancellationToken).ConfigureAwait(false);
        var body = write.Body.DeepClone().AsObject();
        var ids = new ReferredIds(client);
        var matched = new List<string>(write.Options.Matched);
        foreach (var (name, columns) in write.LineKeys)
        {
            if ((body[name] as JsonObject)?["items"] is not JsonArray lines)
            {
                continue;
            }

            var keys = KeysOf(schema, name);
            var matching = new SublistMatching(schema, name, columns, keys, ids);
            if (await matching.ApplyAsync(lines, LinesOf(record.Body, name), cancellationToken).ConfigureAwait(false))
            {
                matched.Add(name);
            }
        }

        return write with { Body = body, Options = write.Options with { Matched = matched } };
    }

    private static IReadOnlyList<string> KeysOf(RecordSchema schema, string sublist) => schema.Find(sublist)?.LineKeys switch
    {
        { Count: > 0 } keys => keys,
        null => ["line"],
        _ => throw SublistMatching.Refused(
            $"NetSuite has no keys for the lines of '{sublist}', so none of them can be changed by itself.", "Write all the lines, in place of those the record has."),
    };

    private static IReadOnlyList<JsonElement> LinesOf(JsonElement record, string sublist) =>
        record.TryGetProperty(sublist, out var list) && list.ValueKind == JsonValueKind.Object
        && list.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.Object)]
            : [];
}
