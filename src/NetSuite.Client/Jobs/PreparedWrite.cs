namespace NetSuite.Client;

/// <summary>A write that is ready to be part of a job, or the reason why it is not.</summary>
/// <param name="Write">The write, with the external id that was made up for it.</param>
/// <param name="Refusal">Why it must not be handed over; null when it may be.</param>
public sealed record PreparedWrite(RecordWrite Write, Exception? Refusal);
