namespace NetSuite.Client;

/// <summary>Terms of which all, or any, have to hold.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="IsAny">Whether one is enough.</param>
internal sealed record BoundGroup(IReadOnlyList<BoundTerm> Terms, bool IsAny) : BoundTerm;
