using NetSuitePS.Abstractions;

namespace NetSuitePS.Writing;

/// <summary>How a command writes, and what comes out of it.</summary>
internal sealed record WriteRunOptions
{
    /// <summary>How many writes may be under way at once; 0 for as many as the connection allows.</summary>
    public int ThrottleLimit { get; init; }

    /// <summary>Whether writes go as jobs.</summary>
    public bool Asynchronous { get; init; }

    /// <summary>Whether the jobs come out, and nobody waits for them.</summary>
    public bool NoWait { get; init; }

    /// <summary>The journal's path as it was given; null for none.</summary>
    public string? JournalPath { get; init; }

    /// <summary>Those parameters of the command that say what is written, for the journal.</summary>
    public string Parameters { get; init; } = string.Empty;

    /// <summary>Whether -PassThru was given.</summary>
    public bool PassThru { get; init; }

    /// <summary>Whether -PassThru asks for results, which otherwise do not come out, rather than for records.</summary>
    public bool ResultsOnRequest { get; init; }

    /// <summary>How many inputs there are; null when that is not known.</summary>
    public long? Total { get; init; }

    /// <summary>Begins the run.</summary>
    public static IRecordRun Start(NetSuiteCmdlet cmdlet, RecordLookup lookup, WriteRunOptions options) =>
        options.NoWait ? new JobRun(cmdlet, lookup, options) : new WriteRun(cmdlet, lookup, options);
}
