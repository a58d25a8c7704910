using System.Collections.ObjectModel;
using System.Reflection;

namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>Reads PowerShell's attributes from metadata, by name.</summary>
internal static class Attributes
{
    private const string Namespace = "System.Management.Automation.";

    public static IEnumerable<CustomAttributeData> Named(this MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(data => data.AttributeType.FullName == Namespace + name);

    public static T? Value<T>(this CustomAttributeData data, string name) =>
        data.NamedArguments
            .Where(argument => argument.MemberName == name)
            .Select(argument => (T?)argument.TypedValue.Value)
            .FirstOrDefault();

    /// <summary>The values given to a constructor, whether as one array or one by one.</summary>
    public static IEnumerable<object> ConstructorValues(this CustomAttributeData data) =>
        data.ConstructorArguments.SelectMany(argument =>
            argument.Value is ReadOnlyCollection<CustomAttributeTypedArgument> items
                ? items.Select(item => item.Value)
                : [argument.Value])
            .OfType<object>();
}
