namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>A cmdlet as PowerShell sees it.</summary>
internal sealed record Cmdlet
{
    public required Type Type { get; init; }

    public required string Verb { get; init; }

    public required string Noun { get; init; }

    public string Name => $"{Verb}-{Noun}";

    /// <summary>Names of the parameter sets, the default one first. Never empty.</summary>
    public required IReadOnlyList<string> ParameterSets { get; init; }

    /// <summary>Positional parameters first, then mandatory ones, then the others as declared.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Full names from [OutputType].</summary>
    public required IReadOnlyList<OutputType> OutputTypes { get; init; }
}
