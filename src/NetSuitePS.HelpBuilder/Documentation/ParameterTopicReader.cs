using System.Xml.Linq;
using NetSuitePS.HelpBuilder.Cmdlets;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>Reads what the doc comment of a property says of its parameter.</summary>
internal sealed class ParameterTopicReader(XmlDocumentation documentation, DocText text, Problems problems)
{
    public ParameterTopic Read(Cmdlet cmdlet, Parameter parameter)
    {
        if (parameter.Property is null)
        {
            return Create(parameter, parameter.FixedText!, [parameter.FixedText!], null);
        }

        var owner = $"{cmdlet.Name} -{parameter.Name}";
        var comment = documentation.Of(parameter.Property);
        var paragraphs = text.Paragraphs(owner, comment.Elements("summary").Concat(comment.Elements("remarks")));
        if (paragraphs.Count == 0)
        {
            problems.Add(Problem.ParameterWithoutText, $"{owner} has no text: give its property a <summary>");
        }

        var summary = string.Join(' ', comment.Elements("summary").Select(element => text.Line(owner, element)));
        var stated = string.Join(' ', comment.Elements("value").Select(element => text.Line(owner, element)));
        return Create(parameter, summary, paragraphs, stated);
    }

    private ParameterTopic Create(Parameter parameter, string summary, IReadOnlyList<string> paragraphs, string? stated)
    {
        var meanings = parameter.Values
            .Where(value => value.Field is not null)
            .Select(value => (value.Name, Text: Meaning(parameter, value)))
            .Where(value => value.Text.Length > 0)
            .ToDictionary(value => value.Name, value => value.Text, StringComparer.Ordinal);
        return new ParameterTopic
        {
            Summary = summary,
            Text = parameter.Values.Count == 0 || meanings.Count > 0
                ? paragraphs
                : [.. paragraphs, $"Possible values: {string.Join(", ", parameter.Values.Select(value => value.Name))}."],
            Default = !string.IsNullOrEmpty(stated) ? stated : parameter.IsSwitch ? "False" : "None",
            ValueTexts = meanings,
        };
    }

    private string Meaning(Parameter parameter, ParameterValue value)
    {
        var summary = documentation.Of(value.Field!).Element("summary");
        return summary is null ? string.Empty : text.Line($"{parameter.TypeName}.{value.Name}", summary);
    }
}
