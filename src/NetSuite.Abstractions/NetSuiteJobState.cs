namespace NetSuite;

/// <summary>How far an asynchronous job, or one task of it, is.</summary>
public enum NetSuiteJobState
{
    /// <summary>It waits for its turn.</summary>
    Pending,

    /// <summary>It is being worked off.</summary>
    Running,

    /// <summary>It is done, and all of it succeeded.</summary>
    Succeeded,

    /// <summary>It is done, and at least a part of it was refused.</summary>
    Failed,

    /// <summary>It was given up before it was done.</summary>
    Cancelled,

    /// <summary>It is done; NetSuite does not say in words that are known how it ended. Its results tell.</summary>
    Completed,
}
