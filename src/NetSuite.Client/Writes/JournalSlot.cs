namespace NetSuite.Client;

/// <summary>What a journal holds in memory of one input: where in the file the rest stands. A million of them are 16 MB.</summary>
/// <param name="Plan">Where the plan stands; 0 when there is none, for the header stands there.</param>
/// <param name="Packed">Where the outcome stands, above the flags.</param>
internal readonly record struct JournalSlot(long Plan, long Packed)
{
    private const long AwaitsMarkFlag = 1;
    private const long SentFlag = 2;
    private const long FailedFlag = 4;
    private const int FlagBits = 3;

    /// <summary>Whether nothing was planned at the place.</summary>
    public bool IsEmpty => Plan == 0;

    /// <summary>Whether it is not sent before it is marked.</summary>
    public bool AwaitsMark => (Packed & AwaitsMarkFlag) != 0;

    /// <summary>Whether it was marked.</summary>
    public bool IsSent => (Packed & SentFlag) != 0;

    /// <summary>Whether it failed.</summary>
    public bool IsFailed => (Packed & FailedFlag) != 0;

    /// <summary>Where the outcome stands; 0 when there is none, or it failed.</summary>
    public long Outcome => Packed >> FlagBits;

    public static JournalSlot Planned(long offset, bool awaitsMark) => new(offset, awaitsMark ? AwaitsMarkFlag : 0);

    public JournalSlot Sent() => this with { Packed = (Packed & AwaitsMarkFlag) | SentFlag };

    public JournalSlot Failed() => this with { Packed = (Packed & AwaitsMarkFlag) | FailedFlag };

    public JournalSlot Done(long offset) => this with { Packed = (Packed & (AwaitsMarkFlag | SentFlag)) | (offset << FlagBits) };
}
