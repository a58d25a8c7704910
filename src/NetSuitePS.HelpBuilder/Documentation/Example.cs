namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>An example: the commands as typed, and what they do.</summary>
internal sealed record Example(string Title, string Code, IReadOnlyList<string> Remarks);
