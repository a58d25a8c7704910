using System.IO.Enumeration;

namespace NetSuite.Client;

/// <summary>Finds the fields that a choice of names means.</summary>
internal static class FieldChoice
{
    /// <summary>
    /// The fields in the order of the names, each once. Wildcards stand for fields with a single value. None at all when
    /// <c>*</c> is among the names: it means what leaving out the choice means, so that a star never gives less than nothing does.
    /// </summary>
    /// <exception cref="FilterException">A name fits no field.</exception>
    public static IReadOnlyList<FieldPath> Resolve(IReadOnlyList<string> names, RecordSchema schema, Func<string, RecordSchema?> schemaOf)
    {
        var paths = names.Where(name => name != "*").SelectMany(name => IsPattern(name) ? Matching(name, schema) : [FieldPath.Resolve(name, schema, schemaOf)])
            .DistinctBy(path => path.Shown().Name, StringComparer.OrdinalIgnoreCase).ToList();
        var isWhole = names.Contains("*");
        if (paths.FirstOrDefault(path => path.IsJoined) is { } joined && (isWhole || paths.Find(path => !path.IsScalar()) is not null))
        {
            var other = isWhole ? "the whole record" : $"'{paths.Find(path => !path.IsScalar())!.Name}'";
            throw new FilterException(
                $"'{joined.Name}' belongs to another record, and can't be had together with {other}.",
                "Name only fields that hold a single value.");
        }

        return isWhole ? [] : paths;
    }

    /// <summary>The sublists, subrecords and multiselects that names mean; all of them for <c>*</c>.</summary>
    /// <exception cref="FilterException">A name is none.</exception>
    public static IReadOnlyList<string> Parts(IEnumerable<string> names, RecordSchema schema) =>
        [.. names.SelectMany(name => name == "*" ? schema.Fields.Where(IsPart).Select(field => field.Name) : [Part(name, schema, IsPart)]).Distinct()];

    /// <summary>Those of the names that mean sublists, subrecords or multiselects: all that NetSuite gives of one by itself is a link.</summary>
    public static IEnumerable<string> PartsAmong(IEnumerable<string> names, RecordSchema schema) => names.Where(name => schema.Find(name) is { } field && IsPart(field));

    /// <summary>The sublist that a name means.</summary>
    /// <exception cref="FilterException">It is none.</exception>
    public static string Sublist(string name, RecordSchema schema) => Part(name, schema, field => field.Type is FieldType.Sublist or FieldType.Multiselect);

    /// <exception cref="FilterException">A name fits no field of the sublist's lines.</exception>
    public static void CheckLineFields(IReadOnlyList<string> names, string sublist, RecordSchema schema)
    {
        if (names.FirstOrDefault(name => name.Contains('.', StringComparison.Ordinal)) is { } path)
        {
            throw new FilterException($"'{path}' looks behind a column of {sublist}, but its rows have only the columns.", $"Name '{path.Split('.')[0]}' alone: a reference shows its name and keeps its id.");
        }

        var fields = schema.FieldsOf(sublist).ToList();
        var unknown = fields.Count == 0 ? null : names.FirstOrDefault(name => !IsLineField(name, sublist, schema));
        if (unknown is not null)
        {
            throw new FilterException($"'{unknown}' is no field of the lines of {sublist}.", $"They have: {string.Join(", ", fields.Select(field => field.Name))}.") { IsOfUnknownField = true };
        }
    }

    /// <summary>Whether a name fits a field of the sublist's lines, or the id of their record, which rows have besides.</summary>
    public static bool IsLineField(string name, string sublist, RecordSchema schema) =>
        schema.FieldsOf(sublist).Select(field => field.Name).Append("recordId").Any(field => FileSystemName.MatchesSimpleExpression(name, field));

    private static IEnumerable<FieldPath> Matching(string pattern, RecordSchema schema)
    {
        var fields = schema.Fields.Where(field => FieldPaths.IsScalar(field.Type) && FileSystemName.MatchesSimpleExpression(pattern, field.Name)).ToList();
        return fields.Count > 0
            ? fields.Select(field => new FieldPath(field, null, field.Name))
            : throw new FilterException($"No field of {schema.Type.Name} that holds a single value fits '{pattern}'.", $"Get-NetSuiteField {schema.Type.Name} lists its fields.") { IsOfUnknownField = true };
    }

    private static string Part(string name, RecordSchema schema, Func<RecordField, bool> fits) => schema.Find(name) is { } field && fits(field)
        ? field.Name
        : throw new FilterException(
            $"'{name}' is no {(fits(new RecordField { RecordType = string.Empty, Name = name, Label = name, Type = FieldType.Subrecord }) ? "sublist or subrecord" : "sublist")} of {schema.Type.Name}.",
            schema.Fields.Any(fits) ? $"It has: {string.Join(", ", schema.Fields.Where(fits).Select(part => part.Name))}." : $"{schema.Type.Name} has none.")
        {
            IsOfUnknownField = true,
        };

    private static bool IsPart(RecordField field) => field.Type is FieldType.Sublist or FieldType.Subrecord or FieldType.Multiselect;

    private static bool IsPattern(string name) => name.AsSpan().IndexOfAny('*', '?') >= 0;
}
