namespace NetSuite;

/// <summary>A request that NetSuite works off in the background, of one record or of up to 100.</summary>
public sealed record NetSuiteJob
{
    /// <summary>The job's id.</summary>
    public required string Id { get; init; }

    /// <summary>How far it is.</summary>
    public NetSuiteJobState State { get; init; }

    /// <summary>Whether it is done, however it ended.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>NetSuite's own word for how far it is, e.g. <c>pending</c>.</summary>
    public string? Progress { get; init; }

    /// <summary>The record type; null where it is not known, as of a job that was begun elsewhere.</summary>
    public string? Type { get; init; }

    /// <summary>What it does, e.g. <c>Create</c>; null where it is not known.</summary>
    public string? Operation { get; init; }

    /// <summary>How many records it is about; null where it is not known.</summary>
    public int? Count { get; init; }

    /// <summary>When it was handed to NetSuite; null where it is not known.</summary>
    public DateTimeOffset? Submitted { get; init; }

    /// <summary>When it was first seen to be done; null before.</summary>
    public DateTimeOffset? Completed { get; init; }

    /// <summary>The external ids of its records in their order, with null where one has none; empty where they are not known.</summary>
    public IReadOnlyList<string?> ExternalIds { get; init; } = [];

    /// <summary>A job of which nothing but the id is known.</summary>
    public static implicit operator NetSuiteJob(string id) => new() { Id = id };

    /// <summary>A job of which nothing but the id is known.</summary>
    public static implicit operator NetSuiteJob(long id) => new() { Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>A job of which nothing but the id is known.</summary>
    public static implicit operator NetSuiteJob(int id) => (long)id;

    /// <summary>The job's id.</summary>
    public override string ToString() => Id;
}
