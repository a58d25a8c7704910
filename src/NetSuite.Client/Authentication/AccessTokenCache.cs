namespace NetSuite.Client;

/// <summary>
/// Keeps the current access token and renews it: once for however many requests wait for it. Whoever stops waiting
/// does not stop the renewal, since others wait for it too.
/// </summary>
internal sealed class AccessTokenCache(Func<CancellationToken, Task<AccessToken>> request, TimeProvider time) : IDisposable
{
    private readonly object gate = new();
    private readonly CancellationTokenSource disposal = new();
    private AccessToken? current;
    private Task<AccessToken>? renewal;

    /// <summary>The current token's value, for keeping it out of messages.</summary>
    public string? CurrentValue => Volatile.Read(ref current)?.Value;

    public Task<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (current is { } token && time.GetUtcNow() < token.RenewAt)
            {
                return Task.FromResult(token);
            }

            renewal ??= Task.Run(RenewAsync, CancellationToken.None);
            return renewal.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Gives up a token that NetSuite refused, unless it has been replaced already.</summary>
    public void Discard(string refused)
    {
        lock (gate)
        {
            if (current?.Value == refused)
            {
                current = null;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Not disposed itself: a renewal may still begin with its token, and it holds nothing but memory.
        disposal.Cancel();
    }

    private async Task<AccessToken> RenewAsync()
    {
        AccessToken? renewed = null;
        try
        {
            renewed = await request(disposal.Token).ConfigureAwait(false);
            return renewed;
        }
        catch (OperationCanceledException) when (disposal.IsCancellationRequested)
        {
            // To those who wait it must not look like a cancellation of theirs.
            throw new ObjectDisposedException(typeof(NetSuiteClient).FullName);
        }
        finally
        {
            lock (gate)
            {
                current = renewed;
                renewal = null;
            }
        }
    }
}
