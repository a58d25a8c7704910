using System.Management.Automation;

namespace NetSuitePS.Completion;

/// <summary>Completes the name of a record type.</summary>
internal sealed class RecordTypeCompleter : KnownCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        Completions.Of(request.Word, request.Known.Types.Select(type => new Candidate(type.Name, $"{type.Label} ({(type.IsCustom ? "custom" : type.Group)})")));
}
