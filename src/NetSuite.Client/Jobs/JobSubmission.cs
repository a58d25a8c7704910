namespace NetSuite.Client;

/// <summary>What came of handing a request to NetSuite as a job.</summary>
/// <param name="JobId">The job; null when NetSuite answered the request at once instead.</param>
/// <param name="Response">The answer.</param>
/// <param name="Attempts">How many times it was sent.</param>
internal sealed record JobSubmission(string? JobId, NetSuiteResponse Response, int Attempts);
