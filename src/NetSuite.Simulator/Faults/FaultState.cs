namespace NetSuite.Simulator.Faults;

/// <summary>A rule at work, as the control endpoint shows it.</summary>
/// <param name="Id">The rule's number.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Matches">The requests it fitted.</param>
/// <param name="Hits">The requests it struck.</param>
public sealed record FaultState(int Id, FaultRule Rule, int Matches, int Hits);
