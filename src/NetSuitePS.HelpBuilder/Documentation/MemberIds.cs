using System.Reflection;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>The ids by which the compiler's XML documentation file names types, properties and fields.</summary>
internal static class MemberIds
{
    public static string Of(Type type) => "T:" + NameOf(type);

    public static string Of(PropertyInfo property) => $"P:{NameOf(property.DeclaringType!)}.{property.Name}";

    public static string Of(FieldInfo field) => $"F:{NameOf(field.DeclaringType!)}.{field.Name}";

    private static string NameOf(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');
}
