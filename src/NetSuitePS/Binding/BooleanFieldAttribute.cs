using System.Collections;
using System.Management.Automation;

namespace NetSuitePS.Binding;

/// <summary>Lets a parameter of a true-or-false field take what files and people write for it, such as T and false.</summary>
/// <param name="field">The field, for messages.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BooleanFieldAttribute(string field) : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapper ? wrapper.BaseObject : inputData;
        try
        {
            return value is IList list ? list.Cast<object?>().Select(item => Booleans.Convert(field, item)).ToArray() : Booleans.Convert(field, value);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }
}
