using System.Globalization;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetSuite.Client;

/// <content>The values that a field may hold.</content>
public sealed partial class MetadataService
{
    private const int OptionsPage = 1000;

    /// <summary>Reads the values that a field may hold now, for this role, page after page.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="record">The record whose field it is; null for a new one.</param>
    /// <param name="field">The field, with its sublist where it belongs to one: <c>item.location</c>.</param>
    /// <param name="name">The name that a value must have, whatever its case, with <c>*</c> for any characters and <c>?</c> for one; null for all.</param>
    /// <param name="values">Values of fields that the choice depends on; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<SelectOption> SelectOptionsAsync(
        string type, RecordRef? record, string field, string? name, JsonObject? values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        var filter = name is null ? null : FilterOf(name);
        for (var offset = 0; ; offset += OptionsPage)
        {
            var request = new NetSuiteRequest
            {
                Method = record is null ? HttpMethod.Post : HttpMethod.Patch,
                Path = record is null ? RecordPath.Of(type) : RecordPath.Of(type, record),
                Query =
                [
                    new("fields", field),
                    .. filter is null ? Array.Empty<KeyValuePair<string, string>>() : [new("q", $"{field} {filter}")],
                    new("limit", OptionsPage.ToString(CultureInfo.InvariantCulture)),
                    new("offset", offset.ToString(CultureInfo.InvariantCulture)),
                ],
                Body = JsonBody.Write(values ?? []),
                Accept = "application/vnd.oracle.resource+json; type=select-options",
                Safety = RequestSafety.Read,
                Purpose = $"read the options of {field}",
            };
            var options = await client.SendAsync(request, response => Options(JsonAnswers.Object(response), field), cancellationToken).ConfigureAwait(false);
            foreach (var option in options.GetProperty("items").EnumerateArray())
            {
                var shown = option.TryGetProperty("refName", out var refName) ? refName.GetString() : null;
                if (name is null || FileSystemName.MatchesSimpleExpression(name, shown, ignoreCase: true))
                {
                    yield return new SelectOption { RecordType = type, Field = field, Id = option.GetProperty("id").ToString(), Name = shown };
                }
            }

            if (!options.TryGetProperty("hasMore", out var more) || more.ValueKind != JsonValueKind.True)
            {
                yield break;
            }
        }
    }

    private static string? FilterOf(string name)
    {
        var text = name.Trim('*');
        return text.Length == 0 || text.IndexOfAny(['*', '?', '"']) >= 0
            ? null
            : $"{(name.StartsWith('*') ? "CONTAIN" : name.EndsWith('*') ? "START_WITH" : "IS")} \"{text}\"";
    }

    private static JsonElement Options(JsonElement answer, string field) =>
        answer.TryGetProperty(field, out var found) && found.TryGetProperty("_selectOptions", out var options) && options.TryGetProperty("items", out _)
            ? options
            : throw new JsonException("The answer has no options.");
}
