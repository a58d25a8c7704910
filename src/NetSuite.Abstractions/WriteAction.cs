namespace NetSuite;

/// <summary>What came of a write.</summary>
public enum WriteAction
{
    /// <summary>The record is new.</summary>
    Created,

    /// <summary>An existing record was changed.</summary>
    Updated,

    /// <summary>There was nothing to change, and nothing was sent.</summary>
    Unchanged,

    /// <summary>The record is gone.</summary>
    Deleted,

    /// <summary>A contact or a file was attached to the record.</summary>
    Attached,

    /// <summary>A contact or a file was detached from the record.</summary>
    Detached,

    /// <summary>A record action was run; or a job of which it is not known what it was to do has done it.</summary>
    Executed,

    /// <summary>It was refused, or never reached NetSuite: nothing was written.</summary>
    Failed,

    /// <summary>It was sent and its answer was lost: it may or may not have taken effect.</summary>
    Unknown,
}
