using System.Management.Automation;
using NetSuitePS.Sessions;

namespace NetSuitePS.Binding;

/// <summary>Lets a parameter that takes a connection take the name of an open one too.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapper ? wrapper.BaseObject : inputData) is string name
            ? ConnectionTable.OfRunspace.Find(name)
                ?? throw new ArgumentTransformationMetadataException($"There is no open connection named '{name}'. Get-NetSuiteConnection lists those of this session.")
            : inputData;
}
