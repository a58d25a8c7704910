using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Sort-Object.</summary>
[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; } = int.MaxValue;

    [Parameter]
    public SwitchParameter Stable { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            _input.Add(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        var choices = PropertyChoice.Read(Property);
        var keys = _input.Select(o => (Object: o, Values: Keys(o, choices))).ToList();
        var order = new KeyOrder(new ValueComparer(!CaseSensitive), Directions(choices));
        var sorted = keys.OrderBy(k => k.Values, order);
        object?[]? previous = null;
        var left = Top;
        foreach (var (value, values) in sorted)
        {
            if (Unique && previous is not null && order.Compare(previous, values) == 0)
            {
                continue;
            }
            if (left-- == 0)
            {
                return;
            }
            previous = values;
            WriteObject(value);
        }
    }

    private bool[] Directions(PropertyChoice[] choices) =>
        choices.Length == 0 ? [Descending] : [.. choices.Select(c => c.Descending ?? Descending)];

    private static object?[] Keys(PSObject value, PropertyChoice[] choices) =>
        choices.Length == 0 ? [value] : [.. choices.Select(c => c.ValueOf(value))];

    private sealed class KeyOrder(ValueComparer values, bool[] descending) : IComparer<object?[]>
    {
        public int Compare(object?[]? x, object?[]? y)
        {
            for (var i = 0; i < descending.Length; i++)
            {
                var order = values.Compare(x![i], y![i]);
                if (order != 0)
                {
                    return descending[i] ? -order : order;
                }
            }
            return 0;
        }
    }
}
