using System.Globalization;
using System.Xml.Linq;
using NetSuitePS.HelpBuilder.Documentation;
using static NetSuitePS.HelpBuilder.Writing.MamlNames;

namespace NetSuitePS.HelpBuilder.Writing;

/// <summary>Writes topics as the help file of a module.</summary>
internal static class MamlDocument
{
    /// <summary>Keeps an example apart from the next one, which PowerShell's view does not.</summary>
    private static XElement EmptyLine => MamlText.Para(string.Empty);

    public static XDocument Create(IEnumerable<Topic> topics) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(Root + "helpItems", new XAttribute("schema", "maml"), topics.Select(CreateCommand)));

    private static XElement CreateCommand(Topic topic) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", topic.Cmdlet.Name),
            new XElement(Command + "verb", topic.Cmdlet.Verb),
            new XElement(Command + "noun", topic.Cmdlet.Noun),
            new XElement(Maml + "description", MamlText.Para(topic.Synopsis))),
        new XElement(Maml + "description", MamlText.Paras(topic.Description)),
        MamlParameters.Syntax(topic),
        MamlParameters.All(topic),
        MamlPipeline.Inputs(topic),
        MamlPipeline.Outputs(topic),
        topic.Notes.Count == 0
            ? null
            : new XElement(Maml + "alertSet", new XElement(Maml + "alert", MamlText.Paras(topic.Notes))),
        new XElement(Command + "examples", topic.Examples.Select(CreateExample)),
        new XElement(Command + "relatedLinks", topic.Links.Select(link => new XElement(
            Maml + "navigationLink", new XElement(Maml + "linkText", link.Text), new XElement(Maml + "uri", link.Uri)))));

    private static XElement CreateExample(Example example, int index)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"Example {index + 1}");
        var title = example.Title.Length == 0 ? number : $"{number}: {example.Title}";
        return new XElement(
            Command + "example",
            new XElement(Maml + "title", $"---------- {title} ----------"),
            new XElement(Dev + "code", example.Code),
            new XElement(Dev + "remarks", MamlText.Paras(example.Remarks), EmptyLine));
    }
}
