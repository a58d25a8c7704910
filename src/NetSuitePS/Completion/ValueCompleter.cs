using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Completion;

/// <summary>Completes the value of the field that a parameter is named after.</summary>
internal sealed class ValueCompleter : KnownCompleter
{
    /// <summary>The values that a field may have, as far as they are few and known.</summary>
    /// <param name="field">The field.</param>
    /// <param name="known">Where records of its target are found.</param>
    public static IEnumerable<Candidate> Candidates(RecordField field, KnownMetadata known) => field switch
    {
        { Type: FieldType.Boolean } => [new("$true", "True"), new("$false", "False")],
        { Values.Count: > 0 } => field.Values.Select(value => new Candidate(value, $"{field.Label}: {value}")),
        { Type: FieldType.Reference or FieldType.Multiselect, Target: { } target } => RecordIdCompleter.Candidates(known, target),
        _ => [],
    };

    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        request.Schema?.Find(request.Parameter) is { } field ? Completions.Of(request.Word, Candidates(field, request.Known)) : [];
}
