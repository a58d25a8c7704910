using System.Reflection;

namespace NetSuitePS.HelpBuilder.Cmdlets;

/// <summary>Reads a cmdlet class by the rules PowerShell itself applies.</summary>
internal static class CmdletReader
{
    /// <summary>The cmdlet of a class, or null when the class is none.</summary>
    public static Cmdlet? TryRead(Type type)
    {
        var attribute = type.Named("CmdletAttribute").SingleOrDefault();
        if (attribute is null)
        {
            return null;
        }

        var names = attribute.ConstructorValues().Cast<string>().ToArray();
        var parameters = ParameterReader.Read(type).Concat(PowerShellParameters.For(attribute)).ToArray();
        return new Cmdlet
        {
            Type = type,
            Verb = names[0],
            Noun = names[1],
            ParameterSets = ReadSets(attribute, parameters),
            Parameters = [.. parameters.OrderBy(OrderOf)],
            OutputTypes = [.. type.Named("OutputTypeAttribute").SelectMany(ReadOutputs).DistinctBy(output => output.Name)],
        };
    }

    private static string[] ReadSets(CustomAttributeData attribute, IEnumerable<Parameter> parameters)
    {
        var named = parameters.SelectMany(parameter => parameter.Uses.Keys).Where(set => set != ParameterUse.AllSets);
        var preferred = attribute.Value<string>("DefaultParameterSetName");
        string[] sets = [.. (preferred is null ? named : named.Prepend(preferred)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return sets.Length == 0 ? [ParameterUse.AllSets] : sets;
    }

    private static int OrderOf(Parameter parameter)
    {
        var use = ParameterUse.Merge([.. parameter.Uses.Values]);
        var lowest = parameter.Uses.Values.Min(each => each.Position);
        return lowest ?? (use.IsMandatory ? int.MaxValue - 1 : int.MaxValue);
    }

    private static IEnumerable<OutputType> ReadOutputs(CustomAttributeData attribute) =>
        attribute.ConstructorValues().Select(value => value switch
        {
            Type { FullName: "System.Void" } => new OutputType("None", null),
            Type output => new OutputType(TypeNames.Full(output), output),
            _ => new OutputType((string)value, null),
        });
}
