using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Completion;

/// <summary>Completes the name of a list whose rows a record has.</summary>
internal sealed class SublistCompleter : KnownCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) => Completions.Of(
        request.Word,
        request.Schema?.Fields.Where(field => field.Type is FieldType.Sublist or FieldType.Multiselect).Select(field => FieldCandidates.Of(field)) ?? []);
}
