namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>What one [Parameter] attribute says.</summary>
internal sealed record ParameterUse
{
    public const string AllSets = "__AllParameterSets";

    public bool IsMandatory { get; init; }

    /// <summary>Null when the parameter must be named.</summary>
    public int? Position { get; init; }

    public bool ByValue { get; init; }

    public bool ByPropertyName { get; init; }

    /// <summary>One answer for all sets: only what holds everywhere is mandatory or has a position.</summary>
    public static ParameterUse Merge(IReadOnlyCollection<ParameterUse> uses) => new()
    {
        IsMandatory = uses.All(use => use.IsMandatory),
        Position = uses.Select(use => use.Position).Distinct().Count() == 1 ? uses.First().Position : null,
        ByValue = uses.Any(use => use.ByValue),
        ByPropertyName = uses.Any(use => use.ByPropertyName),
    };
}
