namespace NetSuite;

/// <summary>The account's limit of concurrent requests stayed exceeded through all retries. Run less at a time, or try later.</summary>
public sealed class NetSuiteConcurrencyLimitException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
