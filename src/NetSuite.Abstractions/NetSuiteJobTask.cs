namespace NetSuite;

/// <summary>The part of a job that is about one record.</summary>
public sealed record NetSuiteJobTask
{
    /// <summary>Its number in the job, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How far it is.</summary>
    public NetSuiteJobState State { get; init; }

    /// <summary>Whether it is done, however it ended.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>When NetSuite began with it; null before.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When NetSuite was done with it; null before.</summary>
    public DateTimeOffset? Ended { get; init; }
}
