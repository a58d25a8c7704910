namespace NetSuitePS.Writing;

/// <summary>What becomes of an input.</summary>
internal enum PendingKind
{
    /// <summary>It is written.</summary>
    Write,

    /// <summary>It changes nothing, so nothing is sent.</summary>
    Unchanged,

    /// <summary>The user did not want it, or only wanted to see what would be.</summary>
    Declined,

    /// <summary>What it would do was looked up, and comes out instead.</summary>
    Shown,
}
