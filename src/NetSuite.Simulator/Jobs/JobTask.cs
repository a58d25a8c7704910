using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Jobs;

/// <summary>One request that is answered later: the whole job, or one record of a batch.</summary>
internal sealed class JobTask(int id, AccountRequest request)
{
    private volatile AccountRequest? pending = request;
    private volatile Reply? result;

    public int Id { get; } = id;

    public DateTimeOffset? Started { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    /// <summary>What the request would have been answered; null until it is worked off.</summary>
    public Reply? Result => result;

    public JobProgress Progress =>
        result is { } reply ? (reply.Status < 400 ? JobProgress.Succeeded : JobProgress.Failed) : Started is null ? JobProgress.Pending : JobProgress.Processing;

    /// <summary>Works the request off; a refusal is an answer like any other.</summary>
    public void Run(Func<AccountRequest, Reply> answer, TimeProvider clock)
    {
        Started = clock.GetUtcNow();
        var reply = answer(pending!);
        Ended = clock.GetUtcNow();
        result = reply;
        // The answer is kept, the request's body is not.
        pending = null;
    }
}
