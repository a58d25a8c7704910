namespace NetSuitePS.Shell.Host;

/// <summary>One line of input: its text, null at the end of input, or Ctrl+C.</summary>
internal readonly record struct LineInput(string? Text, bool Interrupted = false);
