namespace NetSuite.Simulator.Faults;

/// <summary>The rules in force, in the order they came.</summary>
internal sealed class FaultTable
{
    private readonly List<ArmedFault> faults = [];
    private readonly Lock gate = new();
    private volatile bool isEmpty = true;
    private int lastId;

    public IReadOnlyList<FaultState> States
    {
        get
        {
            lock (gate)
            {
                return [.. faults.Select(fault => fault.State)];
            }
        }
    }

    public FaultState Add(FaultRule rule)
    {
        lock (gate)
        {
            var fault = new ArmedFault(++lastId, rule);
            faults.Add(fault);
            isEmpty = false;
            return fault.State;
        }
    }

    /// <summary>Takes one rule away, or all.</summary>
    public bool Remove(int? id = null)
    {
        lock (gate)
        {
            var removed = faults.RemoveAll(fault => id is null || fault.State.Id == id);
            isEmpty = faults.Count == 0;
            return removed > 0;
        }
    }

    /// <summary>The fault of a request; null when all goes well.</summary>
    public ArmedFault? Strike(string method, string path, bool hasBearerToken)
    {
        if (isEmpty)
        {
            return null;
        }
        lock (gate)
        {
            return faults.Find(fault => fault.Strikes(method, path, hasBearerToken));
        }
    }
}
