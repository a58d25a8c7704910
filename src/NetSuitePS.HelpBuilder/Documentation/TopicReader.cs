using System.Xml.Linq;
using NetSuitePS.HelpBuilder.Cmdlets;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>Brings a cmdlet and its doc comments together, and reports what is missing.</summary>
internal sealed class TopicReader(XmlDocumentation documentation, DocText text, Problems problems)
{
    private readonly ParameterTopicReader parameters = new(documentation, text, problems);

    public Topic Read(Cmdlet cmdlet)
    {
        var comment = documentation.Of(cmdlet.Type);
        var topic = new Topic
        {
            Cmdlet = cmdlet,
            Synopsis = string.Join(' ', comment.Elements("summary").Select(element => text.Line(cmdlet.Name, element))),
            Description = text.Paragraphs(cmdlet.Name, comment.Elements("remarks")),
            Parameters = cmdlet.Parameters.ToDictionary(
                parameter => parameter.Name, parameter => parameters.Read(cmdlet, parameter), StringComparer.Ordinal),
            Notes = text.Paragraphs(cmdlet.Name, comment.Elements("netsuite")),
            Examples = [.. comment.Elements("example").Select((example, i) => ReadExample(cmdlet, example, i + 1))],
            Links = [.. comment.Elements("seealso").Select(link => ReadLink(cmdlet, link))],
            Returns = text.Paragraphs(cmdlet.Name, comment.Elements("returns")),
        };
        Check(topic);
        return topic;
    }

    private void Check(Topic topic)
    {
        var name = topic.Cmdlet.Name;
        if (topic.Synopsis.Length == 0)
        {
            problems.Add(Problem.NoSummary, $"{name} has no synopsis: give its class a <summary>");
        }

        if (topic.Description.Count == 0)
        {
            problems.Add(Problem.NoDescription, $"{name} has no description: give its class <remarks>");
        }

        if (topic.Examples.Count == 0)
        {
            problems.Add(Problem.NoExample, $"{name} has no example");
        }

        if (topic.Cmdlet.OutputTypes.Count == 0)
        {
            problems.Add(Problem.NoOutputType, $"{name} has no [OutputType]; give typeof(void) when it writes nothing");
        }
    }

    private Example ReadExample(Cmdlet cmdlet, XElement example, int number)
    {
        var owner = $"Example {number} of {cmdlet.Name}";
        var code = example.Element("code");
        if (code is null || CodeText.Of(code).Length == 0)
        {
            problems.Add(Problem.ExampleWithoutCode, $"{owner} has no <code>");
            return new Example(string.Empty, string.Empty, []);
        }

        var title = text.Line(owner, new XElement("title", code.NodesBeforeSelf())).TrimEnd('.', ':');
        return new Example(title, CodeText.Of(code), text.Paragraphs(owner, code.NodesAfterSelf()));
    }

    private Link ReadLink(Cmdlet cmdlet, XElement link)
    {
        var content = text.Line(cmdlet.Name, link);
        if ((string?)link.Attribute("cref") is { } cref)
        {
            var name = text.Reference(cmdlet.Name, cref);
            return new Link(content.Length > 0 ? content : name, string.Empty);
        }

        return new Link(content, (string?)link.Attribute("href") ?? string.Empty);
    }
}
