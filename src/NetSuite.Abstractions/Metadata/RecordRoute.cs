namespace NetSuite;

/// <summary>A way to get records.</summary>
public enum RecordRoute
{
    /// <summary>A SuiteQL query that selects the fields themselves: one request for every 1000 records.</summary>
    Query,

    /// <summary>A SuiteQL query for the ids, and a read of each record.</summary>
    QueryThenRead,

    /// <summary>A filtered list of ids, and a read of each record.</summary>
    ListThenRead,

    /// <summary>A read of each record whose id was given.</summary>
    Read,
}
