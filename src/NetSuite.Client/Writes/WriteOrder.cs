namespace NetSuite.Client;

/// <summary>Keeps writes to the same record in order. Only those under way are remembered, however long the run.</summary>
internal sealed class WriteOrder
{
    private readonly Dictionary<string, WriteTurn> last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a place behind the writes with the same key that are not done.</summary>
    public WriteTurn Enter(RecordWrite write)
    {
        // NetSuite takes types in any case. Whether it takes external ids so is not documented: ids that differ in nothing
        // else wait for one another, which costs a little time and can't be wrong.
        if (KeyOf(write) is not { } key)
        {
            return new WriteTurn(null, static _ => { });
        }

        lock (last)
        {
            var turn = new WriteTurn(last.TryGetValue(key, out var before) ? before.Ended : null, ended => Leave(key, ended));
            last[key] = turn;
            return turn;
        }
    }

    private static string? KeyOf(RecordWrite write) => write.Target switch
    {
        { Id: { Length: > 0 } id } when write.Operation is not (WriteOperation.Create or WriteOperation.Upsert) => $"{write.Type} {id}",
        { ExternalId: { Length: > 0 } externalId } => $"{write.Type} eid:{externalId}",
        _ => null,
    };

    private void Leave(string key, WriteTurn turn)
    {
        lock (last)
        {
            if (last.TryGetValue(key, out var latest) && latest == turn)
            {
                last.Remove(key);
            }
        }
    }
}
