namespace NetSuite.Client;

/// <summary>Asks once for what several callers want at the same time.</summary>
internal sealed class SharedAnswer<T>
{
    private readonly object gate = new();
    private Task<T>? asking;

    /// <summary>The answer of the question that is under way, else of a new one.</summary>
    /// <param name="ask">Asks.</param>
    /// <param name="keep">Keeps the answer.</param>
    /// <param name="cancellationToken">Ends the wait; what others wait for goes on.</param>
    public Task<T> GetAsync(Func<CancellationToken, Task<T>> ask, Action<T> keep, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            asking = asking is { IsCompleted: false } ? asking : AskAsync();
            return asking.WaitAsync(cancellationToken);
        }

        async Task<T> AskAsync()
        {
            var answer = await ask(CancellationToken.None).ConfigureAwait(false);
            keep(answer);
            return answer;
        }
    }
}
