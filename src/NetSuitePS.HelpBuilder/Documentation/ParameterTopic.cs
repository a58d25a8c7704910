namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>All that the help of one parameter says.</summary>
internal sealed record ParameterTopic
{
    public required string Summary { get; init; }

    public required IReadOnlyList<string> Text { get; init; }

    public required string Default { get; init; }

    /// <summary>What each value of an enum means, by value; without those that have no text.</summary>
    public required IReadOnlyDictionary<string, string> ValueTexts { get; init; }
}
