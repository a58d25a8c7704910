namespace NetSuite;

/// <summary>The role lacks a permission or the account lacks a feature. An administrator has to grant it.</summary>
public sealed class NetSuitePermissionException(string message, Exception? innerException = null)
    : NetSuiteException(message, innerException);
