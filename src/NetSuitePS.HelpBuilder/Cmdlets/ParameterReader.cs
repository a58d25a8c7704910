using System.Reflection;

namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>Reads the parameters of a cmdlet class, those of its base classes included.</summary>
internal static class ParameterReader
{
    private const int Named = int.MinValue;

    public static IEnumerable<Parameter> Read(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .DistinctBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .Select(TryRead)
            .OfType<Parameter>();

    private static Parameter? TryRead(PropertyInfo property)
    {
        var attributes = property.Named("ParameterAttribute").ToArray();
        return attributes.Length == 0 || attributes.Any(data => data.Value<bool>("DontShow"))
            ? null
            : new Parameter
            {
                Name = property.Name,
                TypeName = TypeNames.Short(property.PropertyType),
                FullTypeName = TypeNames.Full(property.PropertyType),
                Property = property,
                Aliases = [.. property.Named("AliasAttribute").SelectMany(data => data.ConstructorValues()).Cast<string>()],
                Values = [.. ReadValues(property)],
                AcceptsWildcards = property.Named("SupportsWildcardsAttribute").Any(),
                Uses = ReadUses(attributes),
            };
    }

    private static Dictionary<string, ParameterUse> ReadUses(IEnumerable<CustomAttributeData> attributes) =>
        attributes.ToDictionary(
            data => data.Value<string>("ParameterSetName") ?? ParameterUse.AllSets,
            data => new ParameterUse
            {
                IsMandatory = data.Value<bool>("Mandatory"),
                Position = data.Value<int?>("Position") is int position and not Named ? position : null,
                ByValue = data.Value<bool>("ValueFromPipeline"),
                ByPropertyName = data.Value<bool>("ValueFromPipelineByPropertyName"),
            },
            StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ParameterValue> ReadValues(PropertyInfo property)
    {
        var sets = property.Named("ValidateSetAttribute").SelectMany(data => data.ConstructorValues()).OfType<string>().ToArray();
        if (sets.Length > 0)
        {
            return sets.Select(value => new ParameterValue(value, null));
        }

        var element = property.PropertyType.IsArray ? property.PropertyType.GetElementType()! : property.PropertyType;
        var type = TypeNames.WithoutNullable(element);
        return type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => new ParameterValue(field.Name, field))
            : [];
    }
}
