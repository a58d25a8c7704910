namespace NetSuite.Simulator.Query;

/// <summary>A query NetSuite would refuse with 400 INVALID_PARAMETER; <see cref="Detail"/> is the text of the error detail.</summary>
internal sealed class SuiteQlException : Exception
{
    private const string Prefix = "Invalid search query. Detailed unprocessed description follows. ";

    private SuiteQlException(string description, Exception? inner = null)
        : base(Prefix + description, inner)
    {
    }

    /// <summary>The `detail` of the error body.</summary>
    public string Detail => Message;

    public static SuiteQlException Unsupported(Exception? inner = null) =>
        new("Search error occurred: Invalid or unsupported search.", inner);

    public static SuiteQlException InvalidSearchType(string table) =>
        new($"Invalid search type: {table}.");

    public static SuiteQlException UnknownIdentifier(string name, string available) =>
        new($"Search error occurred: Unknown identifier '{name}'. Available identifiers are: {{{available}}}.");

    public static SuiteQlException RecordNotFound(string record) =>
        new($"Search error occurred: Record '{record}' was not found.");

    public static SuiteQlException Because(string reason) =>
        new($"Search error occurred: {reason}");
}
