using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Abstractions;

namespace NetSuitePS.Writing;

/// <summary>Opens the journal that a command was given.</summary>
internal static class JournalFile
{
    /// <summary>Opens it, or begins it.</summary>
    /// <param name="cmdlet">The command.</param>
    /// <param name="path">The path as PowerShell has it.</param>
    /// <param name="parameters">Those parameters of the command that say what is written.</param>
    /// <exception cref="WriteJournalException">It can't be used.</exception>
    public static WriteJournal Open(NetSuiteCmdlet cmdlet, string path, string parameters)
    {
        var file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (!provider.Name.Equals("FileSystem", StringComparison.Ordinal))
        {
            throw new WriteJournalException($"-JournalPath needs a file, and '{path}' is none. Nothing was sent.");
        }

        var connection = cmdlet.ConnectionInUse;
        return WriteJournal.Open(
            file, new WriteJournalHeader(connection.Account.Realm, connection.Url.Authority, $"{cmdlet.MyInvocation.MyCommand.Name} {parameters}".TrimEnd()));
    }
}
