namespace NetSuitePS.HelpSample;

/// <summary>What a sample is.</summary>
public enum SampleKind
{
    /// <summary>A thing that is weighed.</summary>
    Heavy,

    /// <summary>A thing that is counted.</summary>
    Light,
}
