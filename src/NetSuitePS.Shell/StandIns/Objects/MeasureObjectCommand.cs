using System.Globalization;
using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Measure-Object for objects and numbers.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object")]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.OrdinalIgnoreCase);
    private PropertyChoice[] _choices = [];

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

    protected override void BeginProcessing() => _choices = PropertyChoice.Read(Property);

    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            return;
        }
        if (Property is null)
        {
            Named("").Add(InputObject, this);
            return;
        }
        foreach (var choice in _choices.SelectMany(c => c.Resolve(InputObject)))
        {
            // A property that no object has is an error; one without a value here is just not counted.
            var measure = Named(choice.Label);
            if (choice.ValueOf(InputObject) is { } value)
            {
                measure.Add(value, this);
            }
            else
            {
                measure.Exists |= choice.Exists(InputObject);
            }
        }
    }

    protected override void EndProcessing()
    {
        if (Property is null)
        {
            WriteObject(Named("").AsObject(this, null));
            return;
        }
        foreach (var (name, measure) in _measures)
        {
            if (measure.Exists)
            {
                WriteObject(measure.AsObject(this, name));
            }
            else
            {
                WriteError(new ErrorRecord(
                    new PSArgumentException($"The property \"{name}\" cannot be found in the input for any objects."),
                    "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument, null));
            }
        }
    }

    private Measure Named(string name) =>
        _measures.TryGetValue(name, out var measure) ? measure : _measures[name] = new Measure();

    private static bool TryNumber(object value, out double number) =>
        LanguagePrimitives.TryConvertTo(value, CultureInfo.InvariantCulture, out number);

    private sealed class Measure
    {
        private static readonly ValueComparer Values = new(ignoreCase: true);
        private object? _minimum;
        private object? _maximum;
        private double _sum;
        private int _count;
        private bool _hasText;

        public bool Exists { get; set; }

        public void Add(object value, MeasureObjectCommand asked)
        {
            Exists = true;
            _count++;
            // The text of a number is a number, as the cells of a CSV file are.
            var isNumber = TryNumber(value, out var number);
            _sum += number;
            if (!isNumber && (asked.Sum || asked.Average))
            {
                _hasText = true;
                asked.WriteError(new ErrorRecord(new PSInvalidCastException($"Input object \"{value}\" is not numeric."),
                    "NonNumericInputObject", ErrorCategory.InvalidType, value));
            }
            var measured = isNumber ? number : value;
            _minimum = _minimum is null || Values.Compare(measured, _minimum) < 0 ? measured : _minimum;
            _maximum = _maximum is null || Values.Compare(measured, _maximum) > 0 ? measured : _maximum;
        }

        public PSObject AsObject(MeasureObjectCommand asked, string? property)
        {
            var result = new PSObject();
            result.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.GenericMeasureInfo");
            void Set(string name, object? value) => result.Properties.Add(new PSNoteProperty(name, value));
            Set("Count", _count);
            // A sum of some of the values would be taken for the sum of all.
            Set("Average", asked.Average && _count > 0 && !_hasText ? _sum / _count : null);
            Set("Sum", asked.Sum && !_hasText ? _sum : null);
            Set("Maximum", asked.Maximum ? _maximum : null);
            Set("Minimum", asked.Minimum ? _minimum : null);
            Set("StandardDeviation", null);
            Set("Property", property);
            return result;
        }
    }
}
