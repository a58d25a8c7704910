namespace NetSuite;

/// <summary>A write was sent and its answer was lost: it may or may not have taken effect. Look the record up before repeating it.</summary>
public sealed class NetSuiteOutcomeUnknownException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
