using System.Collections;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Writes fields as the body of a request: every name is one that the type has, and every value of the kind its field holds.</summary>
/// <param name="known">The fields of the type.</param>
/// <param name="names">What to do about names that are not fields.</param>
/// <param name="enums">Reads the values of fixed lists.</param>
/// <param name="changed">Reads lines of records.</param>
internal sealed class BodyWriter(KnownFields known, FieldNames names, EnumValues enums, ChangedFields changed)
{
    /// <summary>The fields of the record, or of a part of it.</summary>
    /// <param name="fields">Names and values.</param>
    /// <param name="part">The sublist or subrecord; null for the record itself.</param>
    /// <param name="where">Where the part stands, for messages.</param>
    public JsonObject Write(IEnumerable<KeyValuePair<string, object?>> fields, string? part = null, string where = "")
    {
        var body = JsonValues.NewObject();
        foreach (var (name, value) in known.Schema is null ? fields : NestedFields.Of(fields))
        {
            var field = names.Find(part, name, where, out var isLeftOut);
            if (isLeftOut)
            {
                continue;
            }

            if (!body.TryAdd(field?.Name ?? name, field is null ? JsonValues.ToNode(name, value) : Value(field, value, where)))
            {
                throw new InputException($"'{name}' is given twice, in two spellings.");
            }
        }

        return body;
    }

    private JsonNode? Value(RecordField field, object? given, string where) => InputValue.Plain(given) is not { } value
        ? null
        : field.Type switch
        {
            FieldType.Text when field.Values.Count > 0 => ScalarValues.Word(field, value, where, known.Schema!.IsOfAccount),
            FieldType.Text => ScalarValues.Text(field, value, where),
            FieldType.Integer or FieldType.Number => ScalarValues.Number(field, value, where),
            FieldType.Boolean => ScalarValues.Boolean(field, value, where),
            FieldType.Date => DateValues.Day(field, value, where),
            FieldType.DateTime => DateValues.Instant(field, value, where),
            FieldType.Reference => ReferenceValues.Of(field, value, where),
            FieldType.Enum => enums.Of(field, value, where),
            FieldType.Multiselect => Multiselect(field, value, where),
            FieldType.Sublist => Lines(field, value, where),
            FieldType.Subrecord => Subrecord(field, value, where),
            _ => JsonValues.ToNode(field.Name, value),
        };

    private static JsonObject? Multiselect(RecordField field, object value, string where)
    {
        var items = InputValue.Items(value, out var isNull);
        return isNull ? null : List(items.OfType<object>().Select(item => ReferenceValues.Of(field, item, where)));
    }

    private JsonObject? Lines(RecordField field, object value, string where)
    {
        var items = InputValue.Items(value, out var isNull);
        return isNull ? null : List(items.Select((item, index) => Line(field, item, index, where)).OfType<JsonObject>());
    }

    private JsonObject? Line(RecordField field, object? item, int index, string where)
    {
        var place = items(index);
        return item switch
        {
            null => null,
            RecordPart line => Write(changed.Line(line, field), field.ToString(), place),
            Record or IList => throw Refused(item),
            _ when InputValue.IsObject(item) => Write(InputFields.Of(item), field.ToString(), place),
            _ => throw Refused(item),
        };

        string items(int at) => $"{where} (line {at + 1})";

        InputException Refused(object wrong) => new(
            $"'{field}'{where} of {field.RecordType} is a list of lines, and line {index + 1} can't be {InputValue.Shown(wrong)}.",
            recommendedAction: "Give each line as a hashtable of its columns, or as an object.");
    }

    private JsonObject Subrecord(RecordField field, object value, string where) => value switch
    {
        RecordPart { IsLine: false } part => Write(ChangedFields.All(part), field.ToString(), where),
        not RecordObject when InputValue.IsObject(value) && value is not IList => Write(InputFields.Of(value), field.ToString(), where),
        _ => throw ValueRefusal.Of(field, value, "fields of its own", where, "Give them as a hashtable, or with dotted names."),
    };

    // NetSuite spells every list, sublist or multiselect, as { "items": [ … ] }.
    private static JsonObject List(IEnumerable<JsonNode> items) => new() { ["items"] = new JsonArray([.. items]) };
}
