using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Governance;

/// <summary>
/// Counts the requests in flight over the whole account. A request counts from its head until its answer is sent; a
/// refused one takes nobody's place.
/// </summary>
internal sealed class Governor(TimeProvider clock)
{
    private readonly Queue<DateTimeOffset> refusals = new();
    private readonly Lock gate = new();
    private int inFlight;

    /// <summary>Counts a request in, if the limit has room for it.</summary>
    public Admission Enter(int limit)
    {
        lock (gate)
        {
            if (limit > 0 && inFlight >= limit)
            {
                return new Admission(inFlight + 1, false);
            }
            inFlight++;
            return new Admission(inFlight, true);
        }
    }

    public void Leave(Admission admission)
    {
        if (admission.IsAdmitted)
        {
            lock (gate)
            {
                inFlight--;
            }
        }
    }

    /// <summary>What a request beyond the limit is told.</summary>
    public RefusedException Refuse(GovernanceOptions options, int status)
    {
        if (options.LoginRefusedAfter > 0 && IsOverrun(options.LoginRefusedAfter))
        {
            return Refusals.InvalidLogin();
        }
        return Refusals.ConcurrencyLimit(status, options.RetryAfter);
    }

    private bool IsOverrun(int most)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (refusals.TryPeek(out var oldest) && now - oldest > TimeSpan.FromSeconds(1))
            {
                refusals.Dequeue();
            }
            if (refusals.Count >= most)
            {
                return true;
            }
            refusals.Enqueue(now);
            return false;
        }
    }
}
