namespace NetSuite;

/// <summary>NetSuite understood the request and refused its content: a field, a value, a query. Correct the input.</summary>
public sealed class NetSuiteValidationException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
