using System.Management.Automation;
using NetSuitePS.Sessions;

namespace NetSuitePS.Completion;

/// <summary>Completes the name of an open connection.</summary>
internal sealed class ConnectionCompleter : KnownCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        Completions.Of(request.Word, ConnectionTable.OfRunspace.All.Select(connection =>
            new Candidate(connection.Name, $"{connection.Account.Realm} at {connection.Url.Host}{(connection.IsCurrent ? ", the current connection" : string.Empty)}")));
}
