namespace NetSuite.Simulator.Authentication;

/// <summary>A role and what it allows.</summary>
public sealed record Role
{
    /// <summary>The internal id.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "Role";

    /// <summary>Whether the role is inactive.</summary>
    public bool IsInactive { get; init; }

    /// <summary>Whether the role may do everything.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>
    /// The level of each permission. A name is a record type (customer), a group of types (entity, item, transaction,
    /// list, activity), * for all types, or a setup permission such as REST Web Services. The narrower name wins.
    /// </summary>
    public IReadOnlyDictionary<string, PermissionLevel> Permissions { get; init; } = new Dictionary<string, PermissionLevel>();
}
