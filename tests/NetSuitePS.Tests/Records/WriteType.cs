namespace NetSuitePS.Tests.Records;

/// <summary>How a record of a type is written by a script.</summary>
/// <param name="Body">The least that makes one, as a hashtable; it finds a name of its own as $name.</param>
/// <param name="Change">A field that is changed, and its new value.</param>
internal sealed record WriteType(string Body, (string Field, string Value) Change)
{
    /// <summary>The script that gives the id of a new record, where no create makes one; null where one does.</summary>
    public string? Made { get; init; }

    /// <summary>Whether the body has lines, which an upsert has to replace.</summary>
    public bool HasLines => Body.Contains("@(", StringComparison.Ordinal);

    /// <summary>Whether NetSuite calls it a transaction, and answers 400 instead of 404 when it is gone.</summary>
    public bool IsTransaction { get; init; }
}
