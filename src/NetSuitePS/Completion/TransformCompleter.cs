using System.Management.Automation;
using NetSuite.Client;

namespace NetSuitePS.Completion;

/// <summary>Completes the type that something is made into: what NetSuite makes of the record type, else all it makes of anything.</summary>
internal sealed class TransformCompleter : KnownCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) => Completions.Of(
        request.Word,
        request.Type is { } type
            ? RecordTransforms.Of(type).Select(target => new Candidate(target, $"{target}, made of the {type}"))
            : RecordTransforms.Sources.SelectMany(RecordTransforms.Of).Distinct().Order(StringComparer.Ordinal).Select(target => new Candidate(target, target)));
}
