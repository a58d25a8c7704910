using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Formatting;

/// <summary>Tee-Object.</summary>
[Cmdlet("Tee", "Object", DefaultParameterSetName = "File")]
public sealed class TeeObjectCommand : PSCmdlet, IDisposable
{
    private readonly List<PSObject> _collected = [];
    private SteppablePipeline? _file;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "File")]
    [Alias("Path")]
    public string FilePath { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "Variable")]
    public string Variable { get; set; } = "";

    [Parameter]
    public SwitchParameter Append { get; set; }

    protected override void BeginProcessing()
    {
        if (ParameterSetName == "File")
        {
            var script = ScriptBlock.Create("param($Path, $Append) Out-File -FilePath $Path -Append:$Append");
            _file = script.GetSteppablePipeline(CommandOrigin.Internal, [FilePath, Append.ToBool()]);
            _file.Begin(expectInput: true);
        }
    }

    protected override void ProcessRecord()
    {
        if (_file is not null)
        {
            _file.Process(InputObject);
        }
        else if (InputObject is not null)
        {
            _collected.Add(InputObject);
        }
        WriteObject(InputObject);
    }

    protected override void EndProcessing()
    {
        if (_file is not null)
        {
            _file.End();
            return;
        }
        var before = Append ? Enumeration.Of(SessionState.PSVariable.GetValue(Variable)).Where(v => v is not null) : [];
        object?[] all = [.. before, .. _collected];
        SessionState.PSVariable.Set(Variable, all.Length == 1 ? all[0] : all);
    }

    public void Dispose() => _file?.Dispose();
}
