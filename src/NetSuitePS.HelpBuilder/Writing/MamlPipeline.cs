using System.Xml.Linq;
using NetSuitePS.HelpBuilder.Cmdlets;
using NetSuitePS.HelpBuilder.Documentation;
using static NetSuitePS.HelpBuilder.Writing.MamlNames;

namespace NetSuitePS.HelpBuilder.Writing;

/// <summary>Writes what can be piped in, and what comes out.</summary>
internal static class MamlPipeline
{
    private const string ByValue = "by value";
    private const string ByName = "by property name";

    public static XElement Inputs(Topic topic)
    {
        var inputs = topic.Cmdlet.Parameters
            .Select(parameter => (parameter, use: ParameterUse.Merge([.. parameter.Uses.Values])))
            .Where(pair => pair.use.ByValue || pair.use.ByPropertyName)
            .OrderBy(pair => pair.use.ByValue ? 0 : 1)
            .GroupBy(pair => ElementOf(pair.parameter.FullTypeName), StringComparer.Ordinal)
            .Select(group => TypeElement("inputType", group.Key, group.Select(pair => MamlText.Para(
                $"-{pair.parameter.Name}, {How(pair.use)}: {topic.Parameters[pair.parameter.Name].Summary}"))))
            .DefaultIfEmpty(TypeElement("inputType", "None", [MamlText.Para("Nothing can be piped to this cmdlet.")]));
        return new XElement(Command + "inputTypes", inputs);
    }

    public static XElement Outputs(Topic topic) => new(
        Command + "returnValues",
        topic.Cmdlet.OutputTypes.Select((output, i) => TypeElement(
            "returnValue", output.Name, i == 0 ? MamlText.Paras(topic.Returns) : [])));

    // Objects come through the pipeline one by one, also for a parameter that takes an array.
    private static string ElementOf(string type) => type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : type;

    private static string How(ParameterUse use) => (use.ByValue, use.ByPropertyName) switch
    {
        (true, true) => $"{ByValue} or {ByName}",
        (true, false) => ByValue,
        _ => ByName,
    };

    private static XElement TypeElement(string element, string type, IEnumerable<XElement> description) => new(
        Command + element,
        new XElement(Dev + "type", new XElement(Maml + "name", type)),
        new XElement(Maml + "description", description));
}
