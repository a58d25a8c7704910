using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Jobs;

/// <summary>How far a task is, at one moment.</summary>
/// <param name="Started">When the work began; null before.</param>
/// <param name="Ended">When it was done; null before.</param>
/// <param name="Result">What the request would have been answered; null until it is worked off.</param>
internal sealed record JobTaskState(DateTimeOffset? Started = null, DateTimeOffset? Ended = null, Reply? Result = null)
{
    public JobProgress Progress =>
        Result is not null ? (Result.Status < 400 ? JobProgress.Succeeded : JobProgress.Failed) : Started is null ? JobProgress.Pending : JobProgress.Processing;
}
