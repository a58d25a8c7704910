namespace NetSuite;

/// <summary>The answer is not one that NetSuite's REST services give: HTML, cut JSON, an unexpected status. Check the URL and what lies between.</summary>
public sealed class NetSuiteProtocolException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
