using System.Management.Automation;

namespace NetSuitePS.Output;

/// <summary>The fields that were asked for of a record, or of a line; others are no properties then, so that nobody takes them for empty.</summary>
internal sealed class FieldChoice
{
    private readonly WildcardPattern[] patterns;
    private readonly bool keepsParts;

    private FieldChoice(IReadOnlyList<string> fields, IReadOnlyList<string> expand, RecordShapes shapes, string typeName)
    {
        string[] names = [.. fields, .. expand.Where(name => name != "*")];
        patterns = [.. names.Append("id").Append(RecordReader.RecordId).Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase))];
        keepsParts = expand.Contains("*");
        Expected = [.. names.SelectMany(name => Named(name, shapes, typeName)).DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase)];
        Key = string.Join(',', fields) + "+" + string.Join(',', expand);
    }

    /// <summary>The properties a record has in any case, in the order they were asked for.</summary>
    public IReadOnlyList<(string Name, PropertyKind Kind)> Expected { get; }

    /// <summary>Tells this choice from others.</summary>
    public string Key { get; }

    /// <summary>The choice; null when everything was asked for.</summary>
    /// <param name="fields">The fields, with wildcards; empty for all.</param>
    /// <param name="expand">Sublists and subrecords, which NetSuite sends along with all fields.</param>
    /// <param name="shapes">The shapes of the type.</param>
    /// <param name="typeName">The record type, or the path of a sublist.</param>
    public static FieldChoice? Of(IReadOnlyList<string> fields, IReadOnlyList<string> expand, RecordShapes shapes, string typeName) =>
        fields.Count == 0 ? null : new FieldChoice(fields, expand, shapes, typeName);

    public bool Keeps(string name, object? value) =>
        (keepsParts && value is RecordObject or RecordList) || patterns.Any(pattern => pattern.IsMatch(name));

    private static IEnumerable<(string Name, PropertyKind Kind)> Named(string name, RecordShapes shapes, string typeName)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            return [shapes.Field(typeName, name) is { } field ? (field.Name, field.Type.Kind()) : (name, PropertyKind.Empty)];
        }

        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return shapes.Expected(typeName).Where(field => pattern.IsMatch(field.Name));
    }
}
