namespace NetSuite;

/// <summary>The record, record type or path does not exist for this role. Check the id and the type.</summary>
public sealed class NetSuiteNotFoundException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
