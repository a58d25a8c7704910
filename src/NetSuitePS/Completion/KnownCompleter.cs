using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NetSuitePS.Completion;

/// <summary>Completes an argument out of what is known already. It sends nothing, and a failure offers nothing.</summary>
internal abstract class KnownCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var request = new CompletionRequest(parameterName, wordToComplete ?? string.Empty, commandAst, fakeBoundParameters ?? new Hashtable());
            return [.. Complete(request)];
        }
        catch (Exception)
        {
            // Whoever presses Tab wants help with a word, and no error about it.
            return [];
        }
    }

    /// <summary>What to offer.</summary>
    protected abstract IEnumerable<CompletionResult> Complete(CompletionRequest request);
}
