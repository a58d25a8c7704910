namespace NetSuitePS.Shell.StandIns.Messages;

/// <summary>What Write-Error reports when it is given a message only.</summary>
public sealed class WriteErrorException(string message) : Exception(message);
