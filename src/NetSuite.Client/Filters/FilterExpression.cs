namespace NetSuite.Client;

/// <summary>
/// A condition on the fields of a record. It means what the same condition means to PowerShell's Where-Object on the
/// records themselves, empty fields included.
/// </summary>
public abstract record FilterExpression;
