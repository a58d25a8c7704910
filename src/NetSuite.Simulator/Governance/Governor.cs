using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Governance;

/// <summary>
/// Counts the requests in flight, over the whole account and by share. A request counts from its head until its answer
/// is sent; a refused one takes nobody's place.
/// </summary>
internal sealed class Governor(TimeProvider clock)
{
    // By the machine's time: an account whose clock stands still has seconds too.
    private readonly Queue<long> refusals = new();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int inFlight;

    /// <summary>Counts a request in, if its share has room for it; one without a share always is.</summary>
    public Admission Enter(ConcurrencyShare? share)
    {
        lock (gate)
        {
            if (share is not null)
            {
                var taken = places.GetValueOrDefault(Name(share));
                if (share.Limit > 0 && taken >= share.Limit)
                {
                    return new Admission(inFlight + 1, false, share);
                }
                places[Name(share)] = taken + 1;
            }
            return new Admission(++inFlight, true, share);
        }
    }

    /// <summary>Looks at a request that is turned away at the door.</summary>
    public Admission TurnAway()
    {
        lock (gate)
        {
            return new Admission(inFlight + 1, false, null);
        }
    }

    public void Leave(Admission admission)
    {
        if (!admission.IsAdmitted)
        {
            return;
        }
        lock (gate)
        {
            inFlight--;
            if (admission.Share is { } share)
            {
                places[Name(share)]--;
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
            var now = clock.GetTimestamp();
            while (refusals.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) > TimeSpan.FromSeconds(1))
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

    private static string Name(ConcurrencyShare share) => share.Integration ?? "";
}
