namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>A related link: a page with its address, or a topic of Get-Help without one.</summary>
internal sealed record Link(string Text, string Uri);
