namespace NetSuite.Client;

/// <summary>A write's place among those with the same key.</summary>
/// <param name="before">What comes of the write before it, null where it ended without an outcome; null itself when there is none.</param>
/// <param name="end">Gives the place up.</param>
internal sealed class WriteTurn(Task<WriteOutcome?>? before, Action<WriteTurn> end)
{
    private readonly TaskCompletionSource<WriteOutcome?> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What comes of the write before it.</summary>
    public Task<WriteOutcome?>? Before => before;

    /// <summary>What comes of this one.</summary>
    public Task<WriteOutcome?> Ended => ended.Task;

    /// <summary>Lets the next one begin.</summary>
    public void End(WriteOutcome? outcome)
    {
        end(this);
        ended.TrySetResult(outcome);
    }
}
