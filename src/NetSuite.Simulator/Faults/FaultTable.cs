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
    /// <param name="method">The request's method.</param>
    /// <param name="path">The path as it was sent.</param>
    /// <param name="hasBearerToken">Whether it logs in with one.</param>
    /// <param name="isSubmission">Whether it only hands in a job: records are then changed by the job.</param>
    public ArmedFault? Strike(string method, string path, bool hasBearerToken, bool isSubmission = false) => First(fault =>
        !(isSubmission && fault.Rule.Kind == FaultKind.RecordChanged) && fault.Strikes(method, path, hasBearerToken));

    /// <summary>Whether somebody changes the record of a job's task at the wrong moment.</summary>
    public bool StrikesTask(string method, string path) => First(fault =>
        fault.Rule.Kind == FaultKind.RecordChanged && fault.Strikes(method, path, hasBearerToken: false)) is not null;

    private ArmedFault? First(Predicate<ArmedFault> strikes)
    {
        if (isEmpty)
        {
            return null;
        }
        lock (gate)
        {
            return faults.Find(strikes);
        }
    }
}
