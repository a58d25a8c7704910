namespace NetSuitePS.Completion;

/// <summary>Something that completion may offer.</summary>
/// <param name="Text">What is to be written, not yet quoted.</param>
/// <param name="ToolTip">What it is.</param>
/// <param name="Label">What a person knows it by, which may be typed too; null for nothing but the text.</param>
internal sealed record Candidate(string Text, string ToolTip, string? Label = null);
