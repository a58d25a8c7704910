namespace NetSuite.Client;

/// <summary>What a write that succeeded did.</summary>
internal static class WriteActions
{
    /// <param name="operation">What it was to do.</param>
    /// <param name="existed">Of an upsert, whether the record existed before.</param>
    public static WriteAction Of(WriteOperation operation, bool? existed) => operation switch
    {
        WriteOperation.Create or WriteOperation.Transform => WriteAction.Created,
        WriteOperation.Upsert => existed == false ? WriteAction.Created : WriteAction.Updated,
        WriteOperation.Update => WriteAction.Updated,
        WriteOperation.Delete => WriteAction.Deleted,
        WriteOperation.Attach => WriteAction.Attached,
        WriteOperation.Detach => WriteAction.Detached,
        _ => WriteAction.Executed,
    };
}
