namespace NetSuite.Client;

/// <summary>What a write does.</summary>
public enum WriteOperation
{
    /// <summary>Makes a new record.</summary>
    Create,

    /// <summary>Changes fields of a record.</summary>
    Update,

    /// <summary>Creates the record with an external id, or changes it when there is one.</summary>
    Upsert,

    /// <summary>Deletes a record.</summary>
    Delete,

    /// <summary>Makes a record from another, such as an invoice from a sales order.</summary>
    Transform,

    /// <summary>Attaches a contact or a file to a record.</summary>
    Attach,

    /// <summary>Detaches a contact or a file from a record.</summary>
    Detach,

    /// <summary>Runs a record action, such as the approval of a time entry.</summary>
    Action,
}
