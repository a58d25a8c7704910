namespace NetSuite;

/// <summary>NetSuite did not answer in time and the call changed nothing. Try again, or allow more time.</summary>
public sealed class NetSuiteTimeoutException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
