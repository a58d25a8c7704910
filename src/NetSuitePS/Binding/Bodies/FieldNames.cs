using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Finds the fields that names mean, and refuses names of no field, and fields that NetSuite itself fills.</summary>
/// <param name="known">The fields of the type.</param>
/// <param name="isLenient">Whether such names pass with a warning.</param>
/// <param name="warn">Takes a warning, with what it is about.</param>
internal sealed class FieldNames(KnownFields known, bool isLenient, Action<string, string> warn)
{
    private const string Links = "links";
    private const string ExternalId = "externalId";

    /// <summary>The field; null for a name that only NetSuite can judge.</summary>
    /// <param name="part">The sublist or subrecord it stands in; null for the record itself.</param>
    /// <param name="name">The name.</param>
    /// <param name="where">Where the part stands, for messages.</param>
    /// <param name="isLeftOut">Whether nothing is to be sent of it.</param>
    public RecordField? Find(string? part, string name, string where, out bool isLeftOut)
    {
        isLeftOut = false;
        if (ReadOnlyReason(part, name) is { } reason)
        {
            isLeftOut = isLenient
                ? Warned(part, name, $"'{name}'{Place(part, where)} was left out: {reason}.")
                : throw new InputException($"'{name}'{Place(part, where)} can't be written: {reason}.", recommendedAction: "Leave it out, or use -IgnoreUnknownField.");
            return null;
        }

        var field = known.Find(part, name);
        if (field is not null || known.IsOpen || IsKey(part, name))
        {
            return field;
        }

        var nearest = Nearest(part, name);
        var shown = InputValue.Shown(name);
        var message = part is null ? $"{known.Type} has no field {shown}." : $"'{part}'{where} of {known.Type} has no field {shown}.";
        if (!isLenient)
        {
            throw new InputException(
                nearest is null ? message : $"{message} Did you mean '{nearest}'?",
                recommendedAction: $"Get-NetSuiteField {known.Type} lists the fields. With -IgnoreUnknownField NetSuite ignores what it does not know.")
            {
                Field = part is null ? name : $"{part}.{name}",
            };
        }

        Warned(part, name, $"{message} NetSuite will ignore it.");
        return null;
    }

    // External ids and the keys of lines are written even where the metadata does not list them.
    private bool IsKey(string? part, string name)
    {
        if (part is null)
        {
            return name.Equals(ExternalId, StringComparison.OrdinalIgnoreCase);
        }

        var dot = part.LastIndexOf('.');
        return known.Find(dot < 0 ? null : part[..dot], part[(dot + 1)..]) is { Type: FieldType.Sublist } sublist
            && (sublist.LineKeys ?? ["line"]).Concat(sublist.NewLineKeys).Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The nearest name: beside it, else in the sublist or subrecord it is a column of.</summary>
    private string? Nearest(string? part, string name) =>
        NearestName.Of(name, known.Beside(part))
        ?? (part is null
            ? known.Schema?.AllFields.FirstOrDefault(field => field.Sublist?.Contains('.', StringComparison.Ordinal) == false && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.ToString()
            : null);

    // NetSuite's metadata marks no field as read-only but its links.
    private string? ReadOnlyReason(string? part, string name) =>
        name.Equals(Links, StringComparison.OrdinalIgnoreCase) ? "NetSuite makes the links itself"
        : part is not null ? null
        : name.Equals("refName", StringComparison.OrdinalIgnoreCase) ? "NetSuite makes the name of a record from its fields"
        : name.Equals(known.Schema?.CreatedField, StringComparison.OrdinalIgnoreCase) ? "NetSuite sets it when the record is created"
        : name.Equals(known.Schema?.ModifiedField, StringComparison.OrdinalIgnoreCase) ? "NetSuite sets it whenever the record is saved"
        : null;

    private string Place(string? part, string where) => part is null ? $" of {known.Type}" : $" of '{part}'{where} of {known.Type}";

    private bool Warned(string? part, string name, string text)
    {
        warn($"{known.Type}|{part}|{name}", text);
        return true;
    }
}
