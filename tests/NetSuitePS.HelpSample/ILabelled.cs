namespace NetSuitePS.HelpSample;

/// <summary>Something with a label.</summary>
public interface ILabelled
{
    /// <summary>The label, as printed on the box.</summary>
    string? Label { get; set; }
}
