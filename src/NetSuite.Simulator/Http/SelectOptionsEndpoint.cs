using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Filters;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>What may be chosen in the fields that fields= names, on a new record or on one that is there.</summary>
internal sealed class SelectOptionsEndpoint(SimulatedAccount account)
{
    private const int DefaultPage = 100;

    public Reply Show(AccountRequest request, RecordTypeDefinition type, RecordKey? key)
    {
        var fields = Fields(request, type);
        var names = OptionFilter.Read(request.Target.Query["q"]);
        if (names.FirstOrDefault(group => !fields.Exists(field => field.Name.Equals(group.Key, StringComparison.OrdinalIgnoreCase))) is { } unknown)
        {
            throw Refusals.UnknownFilterField(unknown.Key);
        }
        var paging = new Paging(request.Target, DefaultPage) { Behaviour = account.Options.Behaviour };
        var choices = WriteChoices.Of(request, type);
        using var body = RequestBody.ParseOptional(request.Body);
        // What can be chosen depends on the record as the body makes it.
        return account.Writer.Preview(type, key, body.RootElement, choices, (session, record, warnings) =>
        {
            var address = $"{request.Target.RecordRoot}/{type.PathName}"
                + (key is null ? "" : string.Create(CultureInfo.InvariantCulture, $"/{record.Id}"));
            var subsidiary = record.Values.Number("subsidiary");
            var options = new SelectOptions(session, account.Catalog);
            using var json = new JsonBuffer();
            json.Writer.WriteStartObject();
            foreach (var (name, field) in fields)
            {
                var (page, total) = options.Of(field, field.Name == "subsidiary" ? null : subsidiary, [.. names[name]], paging.Limit, paging.Offset);
                json.Writer.WriteStartObject(name);
                json.Writer.WriteStartObject("_selectOptions"u8);
                paging.WriteLinks(json.Writer, address, total, request.Method, KeyValuePair.Create("fields", name));
                Write(json.Writer, paging, page, total);
                json.Writer.WriteEndObject();
                json.Writer.WriteEndObject();
            }
            json.Writer.WriteEndObject();
            return Reply.Json(json, MediaTypes.SelectOptions + "; charset=UTF-8") with { Warnings = warnings };
        });
    }

    private static void Write(Utf8JsonWriter writer, Paging paging, List<KeyValuePair<string, string>> page, int total)
    {
        writer.WriteNumber("count"u8, page.Count);
        writer.WriteBoolean("hasMore"u8, paging.Offset + page.Count < total);
        writer.WriteStartArray("items"u8);
        foreach (var (id, name) in page)
        {
            writer.WriteStartObject();
            // Here, and only here, ids are numbers where they can be.
            if (long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                writer.WriteNumber("id"u8, number);
            }
            else
            {
                writer.WriteString("id"u8, id);
            }
            writer.WriteString("refName"u8, name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("offset"u8, paging.Offset);
        writer.WriteNumber("totalResults"u8, total);
    }

    // The answer names the fields as the request does.
    private static List<(string Name, FieldDefinition Field)> Fields(AccountRequest request, RecordTypeDefinition type)
    {
        if (request.Target.Query.List("fields") is not { Count: > 0 } names)
        {
            throw Refusals.InvalidParameter("fields", "The query parameter fields is missing. Provide the fields whose options you need.");
        }
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, Find(type.Shape, name)))];
    }

    private static FieldDefinition Find(FieldShape shape, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var field = dot < 0 ? shape.Find(name) : shape.Find(name[..dot]) is { Kind: FieldKind.Sublist } sublist ? sublist.Shape!.Find(name[(dot + 1)..]) : null;
        return field is { Kind: FieldKind.Reference or FieldKind.Multiselect or FieldKind.Enumeration }
            ? field
            : throw Refusals.InvalidParameter("fields", $"Invalid value for the query parameter fields. The select field '{name}' does not exist on this record type.");
    }
}
