using System.Globalization;
using System.Management.Automation;

namespace NetSuitePS.Binding;

/// <summary>Takes a bare number as milliseconds, where PowerShell by itself would take it as ten-millionths of a second.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapper ? wrapper.BaseObject : inputData) switch
        {
            int or long or double or decimal => TimeSpan.FromMilliseconds(Convert.ToDouble(inputData is PSObject number ? number.BaseObject : inputData, CultureInfo.InvariantCulture)),
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) => TimeSpan.FromMilliseconds(milliseconds),
            _ => inputData,
        };
}
