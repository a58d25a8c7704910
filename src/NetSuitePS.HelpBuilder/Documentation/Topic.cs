using NetSuitePS.HelpBuilder.Cmdlets;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>All that the help of one cmdlet says.</summary>
internal sealed record Topic
{
    public required Cmdlet Cmdlet { get; init; }

    public required string Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyDictionary<string, ParameterTopic> Parameters { get; init; }

    /// <summary>What the cmdlet needs in NetSuite, and other notes.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<Example> Examples { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>What the cmdlet says of its output; goes with the first output type.</summary>
    public required IReadOnlyList<string> Returns { get; init; }
}
