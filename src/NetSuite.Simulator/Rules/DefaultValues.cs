using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>A new record takes the defaults of its type where the client is silent.</summary>
internal sealed class DefaultValues : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (!save.IsNew)
        {
            return;
        }
        foreach (var (name, text) in save.Type.Defaults)
        {
            if (save.Values[name] is null && save.Type.Shape.Find(name) is { } field)
            {
                save.Values[name] = Value(save, field, text);
            }
        }
    }

    private static object? Value(SaveContext save, FieldDefinition field, string text)
    {
        switch (field.Kind)
        {
            case FieldKind.Boolean:
                return text == "true";
            case FieldKind.Integer:
                return long.Parse(text, CultureInfo.InvariantCulture);
            case FieldKind.Duration:
                return Duration.Parse(text);
            case FieldKind.Double or FieldKind.Float:
                return double.Parse(text, CultureInfo.InvariantCulture);
            case FieldKind.Reference:
                // An account without that setup record has no default either.
                var id = long.Parse(text, CultureInfo.InvariantCulture);
                return save.Catalog.SpaceOf(field.Target) is { } space && RecordNames.Find(save.Session, space, id) is not null ? id : null;
            default:
                return text;
        }
    }
}
