using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Variables;

/// <summary>Set-Variable.</summary>
[Cmdlet(VerbsCommon.Set, "Variable", SupportsShouldProcess = true)]
public sealed class SetVariableCommand : PSCmdlet
{
    private readonly List<object?> _values = [];

    [Parameter(Position = 0, Mandatory = true)]
    public string[] Name { get; set; } = [];

    [Parameter(Position = 1, ValueFromPipeline = true)]
    public object? Value { get; set; }

    [Parameter]
    [ValidateSet("Global", "Local", "Script", "Private")]
    public string Scope { get; set; } = "Local";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord() => _values.Add(Value);

    protected override void EndProcessing()
    {
        var value = _values.Count > 1 ? _values.ToArray() : _values.FirstOrDefault();
        foreach (var name in Name.Where(n => ShouldProcess($"Name: {n} Value: {value}", "Set variable")))
        {
            SessionState.PSVariable.Set($"{Scope}:{name}", value);
            if (PassThru)
            {
                WriteObject(SessionState.PSVariable.Get(name));
            }
        }
    }
}
