namespace NetSuite.Client;

/// <summary>The names of types that an account defined: their script ids, such as <c>customrecord_machine</c>.</summary>
internal static class CustomType
{
    /// <summary>Whether an account defined the type of this name.</summary>
    public static bool IsOne(string name) => Starts(name, "customrecord") || Starts(name, "customlist") || IsTransaction(name);

    /// <summary>Whether it is a transaction type that an account defined. SuiteQL has those among all transactions.</summary>
    public static bool IsTransaction(string name) => Starts(name, "customtransaction");

    // The script id begins after the prefix, and need not begin with an underscore: customrecord7 is an old one.
    private static bool Starts(string name, string prefix) =>
        name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (name[prefix.Length] == '_' || char.IsAsciiDigit(name[prefix.Length]));
}
