using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Completes what an account says of its types with what is known of them anyway: its metadata has neither groups nor the targets of references.</summary>
internal static class SchemaMerge
{
    /// <summary>A type of the account's list.</summary>
    /// <param name="name">Its name, as the account spells it.</param>
    public static RecordType Described(string name)
    {
        var known = BuiltInCatalog.Describe(name);
        return known.IsCustom ? known : known with { Name = name };
    }

    /// <summary>The schema of one of the account's types.</summary>
    /// <param name="type">The type, as the account spells it.</param>
    /// <param name="schema">Its JSON schema.</param>
    public static RecordSchema Of(string type, JsonElement schema)
    {
        var described = Described(type);
        if (SchemaReader.IsCustom(schema) && !described.IsCustom)
        {
            described = described with { IsCustom = true, Group = RecordGroup.Custom };
        }

        var known = BuiltInCatalog.Find(type);
        var knownFields = known?.AllFields.ToDictionary(field => (field.Sublist, field.Name)) ?? [];
        var fields = new List<RecordField>();
        foreach (var field in SchemaReader.Read(described.Name, schema))
        {
            if (!knownFields.TryGetValue((field.Sublist, field.Name), out var same))
            {
                fields.Add(field with { Target = field.Target ?? UsualTarget(field) });
                continue;
            }

            var completed = Completed(field, same);
            fields.Add(completed);

            // The account only points to the part: its fields are those that everybody has.
            if (field.Type == FieldType.Other && completed.Type is (FieldType.Sublist or FieldType.Subrecord))
            {
                fields.AddRange(Within(known!, field.ToString()));
            }
        }

        return new RecordSchema(described, fields, BuiltInCatalog.SourceOf(described.Name), isOfAccount: true);
    }

    private static IEnumerable<RecordField> Within(RecordSchema schema, string part) =>
        schema.AllFields.Where(field => field.Sublist == part || field.Sublist?.StartsWith(part + ".", StringComparison.Ordinal) == true);

    private static RecordField Completed(RecordField field, RecordField known)
    {
        // Without values an enumeration looks like a reference that was cut short.
        var isOpen = field.Type == FieldType.Other || (field.Type == FieldType.Enum && field.Values.Count == 0);
        var type = isOpen ? known.Type : field.Type;
        return field with
        {
            // A list compares lengths of time as numbers, which the text of the field, 1:30, is not.
            IsFilterable = field is { RecordType: "timeBill", Name: "hours" } ? false : field.IsFilterable,
            Type = type,
            Target = type is FieldType.Reference or FieldType.Multiselect ? known.Target ?? field.Target : null,
            Values = field.Values.Count > 0 || type != known.Type ? field.Values : known.Values,
            Operators = FieldOperators.SpellingsOf(type),
            IsRequired = known.IsRequired,
        };
    }

    /// <summary>What references of this name lead to in every type that the catalog knows; null for other names.</summary>
    internal static string? UsualTarget(RecordField field) => field switch
    {
        { IsCustom: true } or { Type: not (FieldType.Reference or FieldType.Multiselect) } => null,
        { Name: "account" or "currency" or "department" or "entity" or "item" or "location" or "partner" or "subsidiary" or "vendor" } => field.Name,
        { Name: "class" } => "classification",
        { Name: "postingPeriod" } => "accountingPeriod",
        { Name: "terms" } => "term",
        { Name: "owner" } => "entity",
        _ => null,
    };
}
