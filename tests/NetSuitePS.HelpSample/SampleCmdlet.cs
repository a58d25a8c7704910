using System.Management.Automation;

namespace NetSuitePS.HelpSample;

/// <summary>A base with a parameter of its own.</summary>
public abstract class SampleCmdlet : PSCmdlet
{
    /// <summary>The connection to use.</summary>
    /// <value>The current connection</value>
    [Parameter]
    public string? Connection { get; set; }

    /// <summary>A property that is no parameter.</summary>
    public string? Unseen { get; set; }
}
