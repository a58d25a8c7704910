namespace NetSuite.Client;

/// <summary>A field as filters, sort keys and choices of fields name it: a field of the body, or what a reference of the body leads to.</summary>
/// <param name="Field">The field of the body.</param>
/// <param name="Member">What of the record it refers to; null for the field itself.</param>
/// <param name="Name">The name as it was given.</param>
internal sealed record FieldPath(RecordField Field, RecordField? Member, string Name)
{
    private const int MostSuggestions = 5;
    private const int LongestName = 100;

    /// <summary>The field whose value is meant.</summary>
    public RecordField Value => Member ?? Field;

    /// <summary>Whether it is the display name of a reference or enumeration: <c>status.refName</c>.</summary>
    public bool IsDisplayName => Member is { Sublist: DisplayName };

    /// <summary>Whether it is a field of the record that a reference leads to, which SuiteQL has by a join.</summary>
    public bool IsJoined => Member is not null && !IsDisplayName;

    // Marks the field that stands for a display name; no sublist is called so.
    private const string DisplayName = ":name";

    /// <summary>Finds what a name stands for.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="schema">The record type.</param>
    /// <param name="schemaOf">The schema of a referred type, as far as it is known.</param>
    /// <exception cref="FilterException">There is no such field.</exception>
    public static FieldPath Resolve(string name, RecordSchema schema, Func<string, RecordSchema?> schemaOf)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? name : name[..dot];
        var field = schema.Find(head) ?? throw Unknown(head, schema);
        if (dot < 0)
        {
            return new FieldPath(field, null, name);
        }

        var member = name[(dot + 1)..];
        if (field.Type is not (FieldType.Reference or FieldType.Enum))
        {
            throw new FilterException($"'{FilterRefusals.Shown(name)}' looks behind '{field.Name}', which is no reference but {field.Type}.", $"Name '{field.Name}' alone.");
        }

        if (member.Equals("id", StringComparison.OrdinalIgnoreCase))
        {
            return new FieldPath(field, null, name);
        }

        // The name that NetSuite shows for the reference; the record it leads to may call itself otherwise.
        var isName = member.Equals("refName", StringComparison.OrdinalIgnoreCase);
        var target = field.Target is null || isName ? null : schemaOf(field.Target);
        if (target?.Find(member) is { Type: not (FieldType.Sublist or FieldType.Subrecord or FieldType.Multiselect or FieldType.Other) } found)
        {
            return new FieldPath(field, found, name);
        }

        if (isName || member.Equals("name", StringComparison.OrdinalIgnoreCase))
        {
            return new FieldPath(
                field,
                new RecordField { RecordType = schema.Type.Name, Name = "refName", Label = "Name", Type = FieldType.Text, Sublist = DisplayName, Operators = [.. FieldOperators.Of(FieldType.Text).Select(comparison => comparison.Spelling())] },
                name);
        }

        throw target is null
            ? new FilterException(
                $"'{FilterRefusals.Shown(name)}' asks for a field of what '{field.Name}' refers to, and which type that is, is not known.",
                $"'{field.Name}.id' and '{field.Name}.refName' are always there.")
            : Unknown(member, target);
    }

    private static FilterException Unknown(string name, RecordSchema schema)
    {
        // No field has so long a name, and none is like it.
        var near = name.Length > LongestName ? [] : schema.Fields
            .Where(field => field.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(field.Name, StringComparison.OrdinalIgnoreCase) || EditDistance(field.Name, name) <= 2)
            .OrderBy(field => EditDistance(field.Name, name)).Take(MostSuggestions).Select(field => field.Name).ToList();
        return new FilterException(
            $"'{FilterRefusals.Shown(name)}' is no field of {schema.Type.Name}.",
            near.Count > 0 ? $"Did you mean {string.Join(", ", near)}? Get-NetSuiteField {schema.Type.Name} lists all." : $"Get-NetSuiteField {schema.Type.Name} lists its fields.")
        {
            IsOfUnknownField = true,
        };
    }

    private static int EditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
