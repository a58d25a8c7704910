namespace NetSuite;

/// <summary>What a write did to a record.</summary>
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
}
