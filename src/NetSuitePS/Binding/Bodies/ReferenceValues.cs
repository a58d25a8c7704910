using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Management.Automation;
using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>References, in NetSuite's form: an object with an id or an external id.</summary>
internal static class ReferenceValues
{
    private const string Prefix = "eid:";
    private const string Advice = "Give an id, eid:VALUE, @{ id = ... }, or a record.";

    // What NetSuite's own references have besides.
    private static readonly string[] Parts = ["id", "externalId", "refName", "links", "type"];

    /// <summary>The reference in a value.</summary>
    public static JsonObject Of(RecordField field, object value, string where) => value switch
    {
        string text => OfText(field, text.Trim(), where),
        bool or char or Enum => throw Refused(field, value, where),
        sbyte or byte or short or ushort or int or uint or long or ulong => Id(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        float or double or decimal when decimal.IsInteger(Decimal(field, value, where)) => Id(Decimal(field, value, where).ToString("0", CultureInfo.InvariantCulture)),
        RecordRef { Id: { Length: > 0 } id } => Id(id),
        RecordRef { ExternalId: { Length: > 0 } externalId } => ExternalId(externalId),
        RecordRef { RefName: { Length: > 0 } name } => new JsonObject { ["refName"] = name },
        Record { OriginalId: { } id } => Id(id),
        RecordWriteResult { Id: { } id } => Id(id),
        RecordWriteResult { ExternalId: { } externalId } => ExternalId(externalId),
        RecordPart => throw ValueRefusal.Of(field, value, "a reference to a record", where, "A line or an address is no record. " + Advice),
        IDictionary fields => OfFields(field, fields, where),
        PSObject fields => OfFields(field, fields, where),
        _ => throw Refused(field, value, where),
    };

    /// <summary>The external id in text such as <c>eid:CUST-001</c>; null in other text.</summary>
    public static string? ExternalIdOf(string text) =>
        text.Length > Prefix.Length && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : null;

    /// <summary>The reference in an object, such as <c>@{ id = 5 }</c>.</summary>
    public static JsonObject OfFields(RecordField field, object fields, string where)
    {
        // An object of many properties is a record that is meant; a hashtable that has others is a mistake.
        if (fields is IDictionary && InputFields.Of(fields).FirstOrDefault(part => !Parts.Contains(part.Key, StringComparer.OrdinalIgnoreCase)) is { Key: { } name })
        {
            throw new InputException(
                $"'{field}'{where} of {field.RecordType} is a reference to a record, and '{name}' can't be set through it.", recommendedAction: Advice);
        }

        return Text(fields, "id") is { } id ? OfText(field, id, where)
            : Text(fields, "externalId") is { } externalId ? ExternalId(externalId)
            : Text(fields, "refName") is { } refName ? new JsonObject { ["refName"] = refName }
            : throw Refused(field, fields, where);
    }

    private static JsonObject OfText(RecordField field, string text, string where) =>
        text.Length == 0 || text.Any(char.IsControl) || text.Equals(Prefix, StringComparison.OrdinalIgnoreCase) ? throw Refused(field, text, where)
        : ExternalIdOf(text) is { } externalId ? ExternalId(externalId)
        : Id(text);

    private static string? Text(object fields, string name) =>
        InputFields.TryGet(fields, name, out var found)
            ? InputValue.Plain(found) switch
            {
                RecordRef { Id: { } id } => id,
                null or IEnumerable and not string => null,
                var value => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text.Trim() : null,
            }
            : null;

    private static decimal Decimal(RecordField field, object value, string where) =>
        value is decimal number ? number
        : Convert.ToDouble(value, CultureInfo.InvariantCulture) is var real && Math.Abs(real) < long.MaxValue ? (decimal)real
        : throw Refused(field, value, where);

    private static InputException Refused(RecordField field, object value, string where) =>
        ValueRefusal.Of(field, value, "a reference to a record", where, Advice);

    private static JsonObject Id(string id) => new() { ["id"] = id };

    private static JsonObject ExternalId(string externalId) => new() { ["externalId"] = externalId };
}
