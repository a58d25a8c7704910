using System.Management.Automation;

namespace NetSuitePS.Binding.Filters;

/// <summary>Lets a parameter take a filter: a script block or a string, and nothing else.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FilterAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapper ? wrapper.BaseObject : inputData) switch
        {
            ScriptBlock or string or null => inputData is PSObject filter ? filter.BaseObject : inputData,
            var other => throw new ArgumentTransformationMetadataException(
                $"A filter is a script block or a string, such as {{ $_.balance -gt 1000 }} or 'balance -gt 1000', and not {other.GetType().Name}. Conditions from data go to -Where."),
        };
}
