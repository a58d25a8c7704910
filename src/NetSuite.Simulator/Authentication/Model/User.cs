namespace NetSuite.Simulator.Authentication;

/// <summary>An entity that may log in.</summary>
public sealed record User
{
    /// <summary>The internal id; -5 is the administrator.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "User";

    /// <summary>Whether the user is inactive.</summary>
    public bool IsInactive { get; init; }

    /// <summary>The ids of the user's roles, the preferred one first.</summary>
    public IReadOnlyList<long> Roles { get; init; } = [];
}
