namespace NetSuite;

/// <summary>NetSuite could not be reached or is down, and the call changed nothing. Check the network, or try later.</summary>
public sealed class NetSuiteUnavailableException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
