namespace NetSuite.Simulator.Records;

/// <summary>Whose doing a change is.</summary>
/// <param name="User">The user's entity id.</param>
/// <param name="Role">The id of the role the user acted in.</param>
internal sealed record Author(long User, long Role)
{
    /// <summary>What NetSuite calls itself where no person acts.</summary>
    public const string SystemName = "-System-";

    /// <summary>NetSuite itself.</summary>
    public static Author System { get; } = new(-4, 3);
}
