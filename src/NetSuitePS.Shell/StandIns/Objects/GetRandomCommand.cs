using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Get-Random.</summary>
[Cmdlet(VerbsCommon.Get, "Random", DefaultParameterSetName = "Number")]
public sealed class GetRandomCommand : PSCmdlet
{
    private readonly List<object?> _items = [];

    [Parameter(Position = 0, ParameterSetName = "Number")]
    public object Maximum { get; set; } = int.MaxValue;

    [Parameter(ParameterSetName = "Number")]
    public object Minimum { get; set; } = 0;

    [Parameter(ParameterSetName = "List", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public object?[]? InputObject { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    protected override void ProcessRecord() => _items.AddRange(InputObject ?? []);

    protected override void EndProcessing()
    {
        if (ParameterSetName == "List")
        {
            var items = _items.ToArray();
            Random.Shared.Shuffle(items);
            WriteObject(items.Take(Count), enumerateCollection: true);
            return;
        }
        for (var i = 0; i < Count; i++)
        {
            WriteObject(Next());
        }
    }

    // Whole limits give whole numbers below the maximum, a fraction in either gives fractions.
    private object Next()
    {
        if (IsFraction(Minimum) || IsFraction(Maximum))
        {
            var (from, to) = (LanguagePrimitives.ConvertTo<double>(Minimum), LanguagePrimitives.ConvertTo<double>(Maximum));
            return from < to ? from + (Random.Shared.NextDouble() * (to - from)) : throw Empty();
        }
        var (low, high) = (LanguagePrimitives.ConvertTo<long>(Minimum), LanguagePrimitives.ConvertTo<long>(Maximum));
        var number = low < high ? Random.Shared.NextInt64(low, high) : throw Empty();
        return high <= int.MaxValue && low >= int.MinValue ? (int)number : number;
    }

    private static bool IsFraction(object value) =>
        PSObject.AsPSObject(value).BaseObject is double or float or decimal
        || value is string text && text.Contains('.', StringComparison.Ordinal);

    private PSArgumentException Empty() =>
        new($"The Minimum value ({Minimum}) cannot be greater than or equal to the Maximum value ({Maximum}).");
}
