namespace NetSuitePS.Sessions;

/// <summary>The records that a session met lately, for completion. It is bounded, and safe for several threads.</summary>
internal sealed class RecentRecords
{
    private const int Most = 500;

    private readonly object gate = new();
    private readonly LinkedList<(string Type, string Id, string? Name)> newestFirst = new();
    private readonly Dictionary<(string Type, string Id), LinkedListNode<(string Type, string Id, string? Name)>> nodes = [];

    /// <summary>Keeps that a record was met; a name that is not known now keeps the one known before.</summary>
    public void Note(string type, string id, string? name)
    {
        var key = (type.ToUpperInvariant(), id);
        lock (gate)
        {
            if (nodes.Remove(key, out var known))
            {
                newestFirst.Remove(known);
                name ??= known.Value.Name;
            }

            nodes[key] = newestFirst.AddFirst((type, id, name));
            if (nodes.Count > Most)
            {
                var (oldType, oldId, _) = newestFirst.Last!.Value;
                newestFirst.RemoveLast();
                nodes.Remove((oldType.ToUpperInvariant(), oldId));
            }
        }
    }

    /// <summary>Forgets a record that is gone.</summary>
    public void Forget(string type, string id)
    {
        lock (gate)
        {
            if (nodes.Remove((type.ToUpperInvariant(), id), out var known))
            {
                newestFirst.Remove(known);
            }
        }
    }

    /// <summary>The records of the types that fit, the one met last first.</summary>
    public IReadOnlyList<(string Id, string? Name)> Of(Func<string, bool> fits)
    {
        lock (gate)
        {
            return [.. newestFirst.Where(record => fits(record.Type)).Select(record => (record.Id, record.Name))];
        }
    }
}
