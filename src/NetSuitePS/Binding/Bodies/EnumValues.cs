using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Values of fixed lists, in NetSuite's form: by their ids, whatever people call them.</summary>
/// <param name="known">The fields of the type.</param>
internal sealed class EnumValues(KnownFields known)
{
    private const int MostListed = 30;

    /// <summary>The value in what was given: its id, or its name in any case.</summary>
    public JsonObject Of(RecordField field, object value, string where) => value switch
    {
        string text => OfText(field, text.Trim(), where),
        sbyte or byte or short or ushort or int or uint or long or ulong or char or Enum => OfText(field, Convert.ToString(Number(value), CultureInfo.InvariantCulture)!, where),
        RecordRef { Id: { } id } => Id(id),
        RecordRef { RefName: { } name } => OfText(field, name, where),
        IDictionary or PSObject when InputFields.TryGet(value, "id", out var id) && InputValue.Plain(id) is (string or ValueType or RecordRef) and var plain => Of(field, plain, where),
        IDictionary or PSObject when InputFields.TryGet(value, "refName", out var name) && InputValue.Plain(name) is string text => OfText(field, text.Trim(), where),
        decimal or double or float when Math.Floor(Convert.ToDouble(value, CultureInfo.InvariantCulture)).Equals(Convert.ToDouble(value, CultureInfo.InvariantCulture)) =>
            OfText(field, Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture), where),
        RecordRef or IDictionary or PSObject => ReferenceValues.Of(field, value, where),
        _ => throw ValueRefusal.Of(field, value, "one value of a fixed list", where),
    };

    private JsonObject OfText(RecordField field, string text, string where)
    {
        if (field.Values.FirstOrDefault(id => id.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } value)
        {
            return Id(value);
        }

        // Without a list of values some such fields are references, which may have external ids.
        if (ReferenceValues.ExternalIdOf(text) is { } externalId)
        {
            return new JsonObject { ["externalId"] = externalId };
        }

        var options = known.Options(field);
        if ((options.FirstOrDefault(option => text.Equals(option.Id, StringComparison.OrdinalIgnoreCase))
            ?? options.FirstOrDefault(option => text.Equals(option.Name, StringComparison.OrdinalIgnoreCase))) is { } found)
        {
            return Id(found.Id);
        }

        // What the account said is the whole list; the built-in one may lack a value that a newer release has.
        IReadOnlyList<string> allowed = options.Count > 0 ? [.. options.Select(Listed)] : known.Schema?.IsOfAccount == true ? field.Values : [];
        return allowed.Count == 0
            ? Id(text)
            : throw ValueRefusal.Of(
                field, text, "one value of a fixed list", where,
                $"It may be {string.Join(", ", allowed.Take(MostListed))}{(allowed.Count > MostListed ? " and others: Get-NetSuiteSelectOption lists them" : string.Empty)}.");
    }

    private static object Number(object value) => value is Enum ? value.ToString()! : value;

    private static string Listed(SelectOption option) =>
        option.Name is null || option.Name.Equals(option.Id, StringComparison.OrdinalIgnoreCase) ? option.Id : $"{option.Id} ({option.Name})";

    private static JsonObject Id(string id) => new() { ["id"] = id };
}
