namespace NetSuitePS.Writing;

/// <summary>The writes of one command.</summary>
internal interface IRecordRun : IDisposable
{
    /// <summary>How many records were deleted so far, or handed over to be.</summary>
    long Deleted { get; }

    /// <summary>Takes an input.</summary>
    /// <param name="pending">The input.</param>
    /// <param name="prepare">Finds out what to write, on this thread.</param>
    void Add(PendingWrite pending, Action<PendingWrite> prepare);

    /// <summary>Sends what is left, and writes what there is to say of it.</summary>
    void Finish();

    /// <summary>Tells through the host what is under way; from any thread.</summary>
    void TellUnderWay();
}
