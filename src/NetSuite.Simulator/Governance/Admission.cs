namespace NetSuite.Simulator.Governance;

/// <summary>Whether a request may be worked on.</summary>
/// <param name="Concurrency">The requests in flight when it came, itself included.</param>
/// <param name="IsAdmitted">Whether it takes a place.</param>
/// <param name="Share">Where it takes its place; null outside of any limit.</param>
internal readonly record struct Admission(int Concurrency, bool IsAdmitted, ConcurrencyShare? Share);
