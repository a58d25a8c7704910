using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>Makes the objects of a preview.</summary>
internal static class FieldChanges
{
    /// <summary>One object for each field that would change.</summary>
    /// <param name="preview">What NetSuite would make of the record.</param>
    /// <param name="schema">What is known of its type; null for nothing.</param>
    public static IEnumerable<FieldChange> Of(WritePreview preview, RecordSchema? schema)
    {
        var reader = new RecordReader(schema);
        var type = schema?.Type.Name ?? preview.Record.Type!;
        return preview.Differences.Select(difference =>
        {
            var place = difference.Part is null ? type : $"{type}.{difference.Part}";
            return new FieldChange
            {
                Record = preview.Record,
                Field = difference.Field,
                Before = difference.Before is { } before ? reader.ReadValue(place, difference.Name, before) : null,
                After = difference.After is { } after ? reader.ReadValue(place, difference.Name, after) : null,
                IsRequested = difference.IsRequested,
            };
        });
    }
}
