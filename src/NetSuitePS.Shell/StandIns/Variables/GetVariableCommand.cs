using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Variables;

/// <summary>Get-Variable.</summary>
[Cmdlet(VerbsCommon.Get, "Variable")]
public sealed class GetVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            var found = Find(name).ToList();
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                WriteError(new ErrorRecord(new ItemNotFoundException($"Cannot find a variable with the name '{name}'."),
                    "VariableNotFound", ErrorCategory.ObjectNotFound, name));
            }
            found.ForEach(v => WriteObject(ValueOnly ? v.Value : v));
        }
    }

    private IEnumerable<PSVariable> Find(string name) => WildcardPattern.ContainsWildcardCharacters(name)
        ? InvokeProvider.ChildItem.Get("Variable:" + name, recurse: false).Select(v => v.BaseObject).OfType<PSVariable>()
            .OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase)
        : SessionState.PSVariable.Get(name) is { } variable ? [variable] : [];
}
