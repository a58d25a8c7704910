namespace NetSuite.Client;

/// <summary>A write that is ready to be sent.</summary>
internal sealed record WriteIntent
{
    /// <summary>Its place in the input, from 0; the journal's key.</summary>
    public required long Number { get; init; }

    /// <summary>The write, with its external id, and lines that are matched.</summary>
    public required RecordWrite Write { get; init; }

    /// <summary>Of an upsert, whether the record existed before; false for what gets an external id of its own; null where that is not known.</summary>
    public bool? Existed { get; init; }

    /// <summary>Whether an earlier run may have sent it already; then it is one of which that can be found out, or that may be repeated.</summary>
    public bool IsSent { get; init; }

    /// <summary>What is known to have come of it already, so that there is nothing to send; null when there is.</summary>
    public WriteOutcome? Outcome { get; init; }

    /// <summary>Disposed as soon as it is no longer waiting to be sent, so that more writes are made ready; null when nobody wants to know.</summary>
    public IDisposable? Place { get; init; }

    /// <summary>The external id that the new record has, or is to have; null where there is none.</summary>
    public string? NewExternalId => NewRecordId.OfNew(Write);
}
