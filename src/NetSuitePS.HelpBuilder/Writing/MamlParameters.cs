using System.Globalization;
using System.Xml.Linq;
using NetSuitePS.HelpBuilder.Cmdlets;
using NetSuitePS.HelpBuilder.Documentation;
using static NetSuitePS.HelpBuilder.Writing.MamlNames;

namespace NetSuitePS.HelpBuilder.Writing;

/// <summary>Writes the syntax of each parameter set, and the list of all parameters.</summary>
internal static class MamlParameters
{
    public static XElement Syntax(Topic topic) => new(
        Command + "syntax",
        topic.Cmdlet.ParameterSets.Select(set => new XElement(
            Command + "syntaxItem",
            new XElement(Maml + "name", topic.Cmdlet.Name),
            topic.Cmdlet.Parameters
                .Select(parameter => (parameter, use: parameter.UseIn(set)))
                .Where(pair => pair.use is not null)
                .OrderBy(pair => pair.use!.Position ?? int.MaxValue)
                .ThenBy(pair => pair.use!.IsMandatory ? 0 : 1)
                .Select(pair => CreateParameter(pair.parameter, pair.use!, topic, inSyntax: true)))));

    public static XElement All(Topic topic) => new(
        Command + "parameters",
        topic.Cmdlet.Parameters.Select(parameter =>
            CreateParameter(parameter, ParameterUse.Merge([.. parameter.Uses.Values]), topic, inSyntax: false)));

    private static XElement CreateParameter(Parameter parameter, ParameterUse use, Topic topic, bool inSyntax)
    {
        var text = topic.Parameters[parameter.Name];
        return new XElement(
            Command + "parameter",
            new XAttribute("required", Bool(use.IsMandatory)),
            new XAttribute("variableLength", Bool(parameter.TypeName.EndsWith("[]", StringComparison.Ordinal))),
            new XAttribute("globbing", Bool(parameter.AcceptsWildcards)),
            new XAttribute("pipelineInput", PipelineInput(use)),
            new XAttribute("position", use.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(Maml + "name", parameter.Name),
            new XElement(Maml + "description", MamlText.Paras(text.Text)),
            inSyntax ? ValueGroup(parameter) : null,
            parameter.IsSwitch ? null : new XElement(
                Command + "parameterValue", new XAttribute("required", "true"), parameter.TypeName),
            new XElement(Dev + "type", new XElement(Maml + "name", parameter.FullTypeName), new XElement(Maml + "uri")),
            new XElement(Dev + "defaultValue", text.Default),
            inSyntax ? null : PossibleValues(parameter, text));
    }

    /// <summary>Makes the syntax show the values in place of the type.</summary>
    private static XElement? ValueGroup(Parameter parameter) => parameter.Values.Count == 0
        ? null
        : new XElement(
            Command + "parameterValueGroup",
            parameter.Values.Select(value => new XElement(
                Command + "parameterValue", new XAttribute("required", "false"), value.Name)));

    private static XElement? PossibleValues(Parameter parameter, ParameterTopic text) => text.ValueTexts.Count == 0
        ? null
        : new XElement(
            Dev + "possibleValues",
            parameter.Values.Select(value => new XElement(
                Dev + "possibleValue",
                new XElement(Dev + "value", value.Name),
                text.ValueTexts.TryGetValue(value.Name, out var meaning)
                    ? new XElement(Maml + "description", MamlText.Para(meaning))
                    : null)));

    private static string PipelineInput(ParameterUse use) => (use.ByPropertyName, use.ByValue) switch
    {
        (true, true) => "True (ByPropertyName, ByValue)",
        (true, false) => "True (ByPropertyName)",
        (false, true) => "True (ByValue)",
        _ => "False",
    };

    private static string Bool(bool value) => value ? "true" : "false";
}
