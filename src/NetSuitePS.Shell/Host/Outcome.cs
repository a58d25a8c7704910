namespace NetSuitePS.Shell.Host;

/// <summary>How a pipeline ended.</summary>
internal enum Outcome
{
    Succeeded,

    /// <summary>It ran to its end, and its last command left $? false.</summary>
    Failed,

    /// <summary>A terminating error ended it.</summary>
    Terminated,

    /// <summary>Ctrl+C ended it.</summary>
    Stopped,
}
