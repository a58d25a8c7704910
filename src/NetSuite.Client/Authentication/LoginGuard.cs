namespace NetSuite.Client;

/// <summary>
/// Keeps refused logins from piling up: five in a row lock a NetSuite user for 30 minutes, and a pipeline of a thousand
/// items makes five in a second. As long as the last answer does not prove that the login works, calls go one at a
/// time. A client that was never let in stops at its first refusal; one that was let in before stops at the third,
/// since an overloaded account refuses good logins too.
/// </summary>
internal sealed class LoginGuard(TimeProvider time)
{
    // Below NetSuite's five, for the same user may be logged in elsewhere.
    private const int Tolerated = 3;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(30);

    private readonly object gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile bool proven;
    private bool letIn;
    private int inARow;
    private long refusedAt;
    private NetSuiteAuthenticationException? latest;

    /// <summary>Waits until a call may be sent; it has come to its end when the result is disposed.</summary>
    /// <exception cref="NetSuiteAuthenticationException">Earlier logins were refused.</exception>
    public async ValueTask<Slot?> EnterAsync(CancellationToken cancellationToken)
    {
        if (proven)
        {
            return null;
        }

        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ThrowIfRefused();
        }
        catch (NetSuiteAuthenticationException)
        {
            turn.Release();
            throw;
        }

        // The call before this one may have proved the login; then all that wait go on together.
        if (proven)
        {
            turn.Release();
            return null;
        }

        return new Slot(turn);
    }

    public void LetIn()
    {
        lock (gate)
        {
            letIn = true;
            proven = true;
            inARow = 0;
        }
    }

    public void Refused(NetSuiteAuthenticationException exception)
    {
        lock (gate)
        {
            // Several calls may have waited for one and the same access token.
            if (ReferenceEquals(exception, latest))
            {
                return;
            }

            proven = false;
            latest = exception;
            inARow++;
            refusedAt = time.GetTimestamp();
        }
    }

    private void ThrowIfRefused()
    {
        lock (gate)
        {
            if (latest is null || inARow < (letIn ? Tolerated : 1))
            {
                return;
            }

            if (letIn && time.GetElapsedTime(refusedAt) >= Lockout)
            {
                inARow = Tolerated - 1;
                return;
            }

            throw new NetSuiteAuthenticationException(
                $"{latest.Message} This call was not sent, so that the user does not get locked; connect again with corrected credentials.", latest)
            {
                Call = latest.Call with { Attempts = 0 },
                RecommendedAction = latest.RecommendedAction,
            };
        }
    }
}
