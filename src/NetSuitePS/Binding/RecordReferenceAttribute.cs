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
    /// <summary>Whether what is done to the record must not be done twice: a result whose outcome is not known is refused then.</summary>
    public bool IsOnce { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : inputData;
        if (value is IEnumerable list and not string and not IDictionary)
        {
            return list.Cast<object?>().Select(Checked).ToArray();
        }

        return value is null ? null : Checked(value);
    }

    /// <summary>The reference in a value, or an error that shows the value.</summary>
    public static RecordRef Convert(object? value)
    {
        try
        {
            return Find(value, externalIds: true) ?? throw new FormatException($"'{value}' does not identify a NetSuite record: it has neither an 'id' nor an 'externalId'.");
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }

    /// <summary>The reference in a value; null if there is none.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="externalIds">Whether an object's <c>externalId</c> names it where it has no <c>id</c>.</param>
    /// <exception cref="FormatException">The value is text that is no id.</exception>
    public static RecordRef? Find(object? value, bool externalIds) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => FromFields(name => custom.Properties[name]?.Value, externalIds),
        PSObject wrapper => Find(wrapper.BaseObject, externalIds),
        RecordRef reference => reference,
        Record { OriginalId: { } id } record => new RecordRef { Id = id, Type = record.Shape.TypeName },
        RecordWriteResult { Id: { } id } result => new RecordRef { Id = id, Type = result.Type },
        RecordWriteResult { ExternalId: { } externalId } result => new RecordRef { ExternalId = externalId, Type = result.Type },
        RecordPart part => throw new FormatException($"'{part}' is a part of a record and no record: its id, if it has one, is that of a line. Name the record, as in ForEach-Object recordId."),
        string text => RecordRef.Parse(text),
        IDictionary dictionary => FromFields(name => Field(dictionary, name), externalIds),
        sbyte or byte or short or ushort or int or uint or long or ulong => RecordRef.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),

        float or double => OfNumber(double.IsInteger(System.Convert.ToDouble(value, CultureInfo.InvariantCulture)), (IFormattable)value),
        decimal number => OfNumber(decimal.IsInteger(number), number),
        null => null,
        _ => FromFields(name => PSObject.AsPSObject(value).Properties[name]?.Value, externalIds),
    };

    private RecordRef Checked(object? value) =>
        IsOnce && (value is PSObject wrapper ? wrapper.BaseObject : value) is RecordWriteResult { Action: WriteAction.Unknown } result
            ? throw new ArgumentTransformationMetadataException(
                $"It is not known whether the write to {string.Join(' ', new[] { result.Type, result.Id ?? result.ExternalId }.OfType<string>())} took effect, so it is not done again. Nothing was sent. See in NetSuite; if it did not, give the id itself.")
            : Convert(value);

    /// <summary>The text of a dictionary's entry, whatever the case of its key; null if there is none.</summary>
    public static string? Text(IDictionary dictionary, string name) => Text(Field(dictionary, name));

    // A type is not looked for: a column of that name is a field, such as a customer's or a transaction's type.
    private static RecordRef? FromFields(Func<string, object?> field, bool externalIds) => field("id") switch
    {
        RecordRef reference => reference,
        PSObject { BaseObject: RecordRef reference } => reference,
        float or double or decimal or PSObject { BaseObject: float or double or decimal } => Find(field("id"), externalIds),
        var id when Text(id) is { } text => RecordRef.Parse(text),
        _ => externalIds && Text(field("externalId")) is { } externalId ? new RecordRef { ExternalId = externalId } : null,
    };

    // Spreadsheets and some JSON have no whole numbers of their own.
    private static RecordRef OfNumber(bool isWhole, IFormattable number) => isWhole
        ? RecordRef.Parse(number.ToString("0", CultureInfo.InvariantCulture))
        : throw new FormatException($"'{number}' is not a record id: ids are whole numbers, or eid:VALUE.");

    private static string? Text(object? value) =>
        System.Convert.ToString(value is PSObject wrapper ? wrapper.BaseObject : value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private static object? Field(IDictionary dictionary, string name) =>
        dictionary.Keys.Cast<object>().FirstOrDefault(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? dictionary[found]
            : null;
}
