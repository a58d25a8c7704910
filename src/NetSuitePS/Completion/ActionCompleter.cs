using System.Management.Automation;
using NetSuite.Client;

namespace NetSuitePS.Completion;

/// <summary>Completes the name of a record action: those of the record type, else those of any.</summary>
internal sealed class ActionCompleter : KnownCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) => Completions.Of(
        request.Word,
        request.Type is { } type
            ? RecordActions.Of(type).Select(action => new Candidate(action, $"{action} a {type}"))
            : RecordActions.Types
                .SelectMany(of => RecordActions.Of(of).Select(action => (Action: action, Type: of)))
                .GroupBy(pair => pair.Action, pair => pair.Type, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Candidate(group.Key, $"{group.Key}, of {string.Join(", ", group)}")));
}
