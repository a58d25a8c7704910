using System.Collections;
using System.Globalization;
using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Binding;

/// <summary>
/// Lets a parameter that identifies a record take an internal id, <c>eid:VALUE</c>, a record that was read, a
/// reference, or any object or dictionary with an <c>id</c> or <c>externalId</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RecordReferenceAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : inputData;
        if (value is IEnumerable list and not string and not IDictionary)
        {
            return list.Cast<object?>().Select(Convert).ToArray();
        }

        return value is null ? null : Convert(value);
    }

    /// <summary>The reference in a value, or an error that shows the value.</summary>
    public static RecordRef Convert(object? value)
    {
        try
        {
            return Find(value) ?? throw new FormatException($"'{value}' does not identify a NetSuite record: it has neither an 'id' nor an 'externalId'.");
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }

    private static RecordRef? Find(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => FromFields(name => custom.Properties[name]?.Value),
        PSObject wrapper => Find(wrapper.BaseObject),
        RecordRef reference => reference,
        Record { OriginalId: { } id } record => new RecordRef { Id = id, Type = record.Shape.TypeName, RefName = null },
        string text => RecordRef.Parse(text),
        IDictionary dictionary => FromFields(name => Field(dictionary, name)),
        int or long or short or uint or decimal => RecordRef.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        null => null,
        _ => FromFields(name => PSObject.AsPSObject(value).Properties[name]?.Value),
    };

    private static RecordRef? FromFields(Func<string, object?> field) =>
        Text(field("id")) is { } id ? new RecordRef { Id = id, Type = Text(field("Type")) }
        : Text(field("externalId")) is { } externalId ? new RecordRef { ExternalId = externalId, Type = Text(field("Type")) }
        : null;

    private static string? Text(object? value) =>
        System.Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private static object? Field(IDictionary dictionary, string name) =>
        dictionary.Keys.Cast<object>().FirstOrDefault(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? dictionary[found]
            : null;
}
