using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Select-Object.</summary>
[Cmdlet(VerbsCommon.Select, "Object")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _last = new();
    private readonly List<PSObject> _seen = [];
    private PropertyProjection? _projection;
    private int _skipped;
    private int _written;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public string[]? ExcludeProperty { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; } = -1;

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; } = -1;

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    protected override void BeginProcessing()
    {
        _projection = PropertyProjection.Read(Property, ExcludeProperty);
        if (First == 0 && Last < 0)
        {
            throw UpstreamStop.By(this);
        }
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            return;
        }
        // -Skip counts from the end when only -Last is given.
        if (First < 0 && Last >= 0)
        {
            Keep(InputObject, Last + Skip);
        }
        else if (_skipped < Skip)
        {
            _skipped++;
        }
        else if (First < 0 || _written < First)
        {
            _written++;
            Write(InputObject);
            if (_written == First && Last < 0)
            {
                throw UpstreamStop.By(this);
            }
        }
        else
        {
            Keep(InputObject, Last);
        }
    }

    protected override void EndProcessing()
    {
        var count = First < 0 ? _last.Count - Skip : _last.Count;
        foreach (var kept in _last.Take(Math.Max(0, count)))
        {
            Write(kept);
        }
    }

    private void Keep(PSObject value, int limit)
    {
        _last.Enqueue(value);
        if (_last.Count > limit)
        {
            _last.Dequeue();
        }
    }

    private void Write(PSObject source)
    {
        if (ExpandProperty is null)
        {
            Emit(_projection?.Of(source) ?? source);
            return;
        }
        var expanded = PropertyChoice.Read([ExpandProperty])[0].Resolve(source).ToList();
        if (expanded.Count == 0 || (expanded.Count == 1 && !expanded[0].Exists(source)))
        {
            WriteError(new ErrorRecord(new PSArgumentException($"Property \"{ExpandProperty}\" cannot be found."),
                "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, source));
            return;
        }
        // No value gives nothing, as in pwsh.
        foreach (var value in Enumeration.Of(expanded[0].ValueOf(source)).OfType<object>().Select(PSObject.AsPSObject))
        {
            Emit(_projection?.AddTo(value, source) ?? value);
        }
    }

    private void Emit(PSObject value)
    {
        if (Unique)
        {
            if (_seen.Exists(s => SameObject.Are(s, value)))
            {
                return;
            }
            _seen.Add(value);
        }
        WriteObject(value);
    }
}
