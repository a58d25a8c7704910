namespace NetSuite.Client;

/// <summary>Whether one record exists; disposed when nothing waits for it any more.</summary>
/// <param name="type">The record type.</param>
/// <param name="externalId">The external id.</param>
/// <param name="leave">Called once, when it is disposed.</param>
internal sealed class ExistenceQuestion(string type, string externalId, Action<ExistenceQuestion> leave) : IDisposable
{
    private readonly TaskCompletionSource<bool?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isLeft;

    /// <summary>The record type.</summary>
    public string Type => type;

    /// <summary>The external id.</summary>
    public string ExternalId => externalId;

    /// <summary>What the common request said; null when it could not.</summary>
    public Task<bool?> Answer => answer.Task;

    /// <summary>What was found in the end.</summary>
    public bool Exists { get; set; }

    /// <summary>Gives the answer.</summary>
    public void Tell(bool? exists) => answer.TrySetResult(exists);

    /// <summary>Gives the reason why nothing can be found out.</summary>
    public void Fail(Exception reason) => answer.TrySetException(reason);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isLeft, 1) == 0)
        {
            leave(this);
        }
    }
}
