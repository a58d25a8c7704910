using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Completion;

/// <summary>The fields of a record type as completion offers them.</summary>
internal static class FieldCandidates
{
    /// <summary>The fields that fit, and behind the dot of a reference those of the record it leads to.</summary>
    /// <param name="typed">What was typed of the name.</param>
    /// <param name="schema">The record type.</param>
    /// <param name="known">Where the other types are found.</param>
    /// <param name="fits">Which fields to offer.</param>
    public static IEnumerable<Candidate> Of(string typed, RecordSchema schema, KnownMetadata known, Func<RecordField, bool> fits)
    {
        var dot = typed.IndexOf('.', StringComparison.Ordinal);
        return dot < 0
            ? schema.Fields.Where(fits).Select(field => Of(field))
            : schema.Find(typed[..dot]) is { Type: FieldType.Reference or FieldType.Enum } reference ? Behind(reference, known, fits) : [];
    }

    /// <summary>A field, under its own name or another.</summary>
    public static Candidate Of(RecordField field, string? name = null) =>
        new(name ?? field.Name, $"{field.Label} ({Holds(field)}{(field.IsCustom ? ", custom" : string.Empty)}{(field.IsRequired ? ", required" : string.Empty)})");

    /// <summary>What a field holds, in words.</summary>
    public static string Holds(RecordField field) => field switch
    {
        { Target: { } target } => $"{field.Type} to {target}",
        { Values: { Count: > 0 and <= 8 } values } => $"{field.Type}: {string.Join(", ", values)}",
        _ => field.Type.ToString(),
    };

    private static IEnumerable<Candidate> Behind(RecordField reference, KnownMetadata known, Func<RecordField, bool> fits)
    {
        var target = reference.Target is null ? null : known.Schema(reference.Target);
        Candidate[] always =
        [
            new($"{reference.Name}.id", $"The id of {reference.Label}"),
            new($"{reference.Name}.refName", $"The name that NetSuite shows for {reference.Label}"),
        ];
        var fields = target?.Fields.Where(fits).Where(field => !field.Name.Equals("id", StringComparison.OrdinalIgnoreCase)) ?? [];
        return fields.Select(field => Of(field, $"{reference.Name}.{field.Name}")).Concat(always);
    }
}
