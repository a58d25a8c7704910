namespace NetSuite;

/// <summary>NetSuite refused the credentials. Correct them; do not repeat the call, since five failed logins lock the user for 30 minutes.</summary>
public sealed class NetSuiteAuthenticationException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
