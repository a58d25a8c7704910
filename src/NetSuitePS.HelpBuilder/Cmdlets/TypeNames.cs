namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>Names types the way PowerShell users write them.</summary>
internal static class TypeNames
{
    public static string Short(Type type) => Format(type, nested => nested.Name);

    public static string Full(Type type) =>
        Format(type, nested => nested.FullName ?? nested.Name).Replace('+', '.');

    public static Type WithoutNullable(Type type) =>
        type is { IsGenericType: true, FullName: not null } && type.FullName.StartsWith("System.Nullable`1", StringComparison.Ordinal)
            ? type.GetGenericArguments()[0]
            : type;

    private static string Format(Type type, Func<Type, string> name)
    {
        if (type.IsArray)
        {
            return Format(type.GetElementType()!, name) + "[]";
        }

        var plain = WithoutNullable(type);
        if (plain != type)
        {
            return Format(plain, name);
        }

        if (!type.IsGenericType)
        {
            return name(type);
        }

        var definition = name(type.GetGenericTypeDefinition());
        var arguments = type.GetGenericArguments().Select(argument => Format(argument, name));
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}[{string.Join(',', arguments)}]";
    }
}
