using System.Management.Automation;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Completion;

/// <summary>Completes the name of a field of the record type; which fields fit depends on the parameter.</summary>
internal sealed class FieldCompleter : KnownCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        request.Schema is { } schema ? Completions.Of(request.Word, Candidates(request, schema)) : [];

    private static IEnumerable<Candidate> Candidates(CompletionRequest request, RecordSchema schema)
    {
        var typed = request.Word.Trim('\'', '"');
        return request.Parameter.ToUpperInvariant() switch
        {
            "REPLACE" => Body(field => field.Type == FieldType.Sublist),
            "EXPAND" => Body(field => field.Type is FieldType.Sublist or FieldType.Subrecord or FieldType.Multiselect),
            "PROPERTY" when request.Value("Sublist") is string list => schema.FieldsOf(list).Select(field => FieldCandidates.Of(field)),
            "SUBLIST" => Everywhere(schema, field => field.Type is FieldType.Sublist or FieldType.Subrecord),
            "FIELD" => Everywhere(schema, field => field.Type is FieldType.Reference or FieldType.Enum or FieldType.Multiselect),
            "NAME" => (request.Value("Sublist") is string part ? schema.FieldsOf(part) : schema.Fields).Select(field => FieldCandidates.Of(field)),
            "ORDERBY" => FieldCandidates.Of(typed, schema, request.Known, IsScalar),
            _ => FieldCandidates.Of(typed, schema, request.Known, field => !typed.Contains('.', StringComparison.Ordinal) || IsScalar(field)),
        };

        IEnumerable<Candidate> Body(Func<RecordField, bool> fits) => schema.Fields.Where(fits).Select(field => FieldCandidates.Of(field));
    }

    // Fields of sublists and subrecords go by both names.
    private static IEnumerable<Candidate> Everywhere(RecordSchema schema, Func<RecordField, bool> fits) =>
        schema.AllFields.Where(fits).Select(field => FieldCandidates.Of(field, field.ToString()));

    private static bool IsScalar(RecordField field) =>
        field.Type is not (FieldType.Sublist or FieldType.Subrecord or FieldType.Multiselect or FieldType.Other);
}
