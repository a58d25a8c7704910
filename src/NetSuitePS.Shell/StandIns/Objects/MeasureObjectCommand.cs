using System.Globalization;
using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Measure-Object for objects and numbers.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object")]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.OrdinalIgnoreCase);

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Sum { get; set; }

    [Parameter]
    public SwitchParameter Average { get; set; }

    [Parameter]
    public SwitchParameter Minimum { get; set; }

    [Parameter]
    public SwitchParameter Maximum { get; set; }

    private bool NeedsNumbers => Sum || Average;

    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            return;
        }
        if (Property is null)
        {
            Add("", InputObject);
            return;
        }
        foreach (var choice in PropertyChoice.Read(Property).SelectMany(c => c.Resolve(InputObject)))
        {
            if (choice.ValueOf(InputObject) is { } value)
            {
                Add(choice.Label, value);
            }
        }
    }

    protected override void EndProcessing()
    {
        if (Property is null)
        {
            WriteObject((_measures.GetValueOrDefault("") ?? new Measure()).AsObject(this, null));
            return;
        }
        foreach (var (name, measure) in _measures)
        {
            WriteObject(measure.AsObject(this, name));
        }
        foreach (var missing in PropertyChoice.Read(Property).Where(c => !c.Expression.HasWildCardCharacters && !_measures.ContainsKey(c.Label)))
        {
            WriteError(new ErrorRecord(
                new PSArgumentException($"The property \"{missing.Label}\" cannot be found in the input for any objects."),
                "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument, null));
        }
    }

    private void Add(string name, object value)
    {
        if (!_measures.TryGetValue(name, out var measure))
        {
            _measures[name] = measure = new Measure();
        }
        var number = 0d;
        if (NeedsNumbers && !TryNumber(value, out number))
        {
            WriteError(new ErrorRecord(new PSInvalidCastException($"Input object \"{value}\" is not numeric."),
                "NonNumericInputObject", ErrorCategory.InvalidType, value));
            return;
        }
        measure.Add(value, number);
    }

    private static bool TryNumber(object value, out double number) =>
        LanguagePrimitives.TryConvertTo(value, CultureInfo.InvariantCulture, out number);

    private sealed class Measure
    {
        private static readonly ValueComparer Values = new(ignoreCase: true);
        private object? _minimum;
        private object? _maximum;
        private double _sum;
        private int _count;

        public void Add(object value, double number)
        {
            _sum += number;
            _minimum = _count == 0 || Values.Compare(value, _minimum) < 0 ? value : _minimum;
            _maximum = _count == 0 || Values.Compare(value, _maximum) > 0 ? value : _maximum;
            _count++;
        }

        public PSObject AsObject(MeasureObjectCommand asked, string? property)
        {
            var result = new PSObject();
            result.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.GenericMeasureInfo");
            void Set(string name, object? value) => result.Properties.Add(new PSNoteProperty(name, value));
            Set("Count", _count);
            Set("Average", asked.Average && _count > 0 ? _sum / _count : null);
            Set("Sum", asked.Sum && _count > 0 ? _sum : null);
            Set("Maximum", asked.Maximum ? Number(_maximum) : null);
            Set("Minimum", asked.Minimum ? Number(_minimum) : null);
            Set("StandardDeviation", null);
            Set("Property", property);
            return result;
        }

        // Numbers come out as doubles, as in pwsh; what is no number stays as it is.
        private static object? Number(object? value) =>
            value is not null && PSObject.AsPSObject(value).BaseObject is not string && TryNumber(value, out var number) ? number : value;
    }
}
