namespace NetSuite.Client;

/// <summary>Whose writes a journal keeps.</summary>
/// <param name="Account">The account id.</param>
/// <param name="Host">The host, so that an account and a simulator of the same id are not mixed up.</param>
/// <param name="Command">The command and those of its parameters that say what is written, e.g. <c>Invoke-NetSuiteUpsert contact Replace</c>.</param>
public sealed record WriteJournalHeader(string Account, string Host, string Command);
