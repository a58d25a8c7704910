namespace NetSuite.Simulator.Records;

/// <summary>A condition on the name of a choice, of any letter case.</summary>
/// <param name="Operator">CONTAIN, IS or START_WITH.</param>
/// <param name="Text">What the name is held against.</param>
internal sealed record NameCondition(string Operator, string Text)
{
    /// <summary>The condition as a LIKE pattern with \ before what is meant literally.</summary>
    public string Pattern
    {
        get
        {
            var text = LikePattern.Escape(Text);
            return Operator switch
            {
                "CONTAIN" => $"%{text}%",
                "START_WITH" => $"{text}%",
                _ => text,
            };
        }
    }

    public bool Holds(string name) => Operator switch
    {
        "CONTAIN" => name.Contains(Text, StringComparison.OrdinalIgnoreCase),
        "START_WITH" => name.StartsWith(Text, StringComparison.OrdinalIgnoreCase),
        _ => name.Equals(Text, StringComparison.OrdinalIgnoreCase),
    };
}
