using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>Reads the text of doc comment elements: paragraphs on single lines, since PowerShell wraps them itself.</summary>
internal sealed class DocText(CrefNames names, Problems problems)
{
    /// <summary>All paragraphs of some elements. A list is one paragraph, with a line for each item.</summary>
    /// <param name="owner">Whose text it is, for messages.</param>
    /// <param name="nodes">The elements, or the nodes of one.</param>
    public IReadOnlyList<string> Paragraphs(string owner, IEnumerable<XNode> nodes)
    {
        var paragraphs = new List<string>();
        var line = new StringBuilder();
        foreach (var node in nodes)
        {
            Append(owner, node, paragraphs, line);
        }

        Flush(paragraphs, line);
        return paragraphs;
    }

    /// <summary>Everything in an element on one line.</summary>
    public string Line(string owner, XElement element) =>
        Squeeze(string.Join(' ', Paragraphs(owner, element.Nodes())));

    /// <summary>What a reader calls the thing a cref names; the problem is reported when nobody knows.</summary>
    public string Reference(string owner, string cref)
    {
        var name = names.Find(cref);
        if (name is null)
        {
            problems.Add(Problem.BrokenReference, $"{owner} refers to '{cref.TrimStart('!', ':')}', which does not exist");
        }

        return name ?? string.Empty;
    }

    private void Append(string owner, XNode node, List<string> paragraphs, StringBuilder line)
    {
        if (node is XText text)
        {
            AppendText(text.Value, paragraphs, line);
        }
        else if (node is XElement element)
        {
            AppendElement(owner, element, paragraphs, line);
        }
    }

    private static void AppendText(string text, List<string> paragraphs, StringBuilder line)
    {
        var parts = text.Replace("\r", string.Empty, StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            // An empty line between two lines of text ends a paragraph, as writers expect.
            if (i > 0 && i < parts.Length - 1 && string.IsNullOrWhiteSpace(parts[i]))
            {
                Flush(paragraphs, line);
            }

            line.Append(i == 0 ? string.Empty : " ").Append(parts[i]);
        }
    }

    private void AppendElement(string owner, XElement element, List<string> paragraphs, StringBuilder line)
    {
        switch (element.Name.LocalName)
        {
            case "para" or "summary" or "remarks" or "netsuite" or "returns":
                Flush(paragraphs, line);
                paragraphs.AddRange(Paragraphs(owner, element.Nodes()));
                break;
            case "br":
                Flush(paragraphs, line);
                break;
            case "list":
                Flush(paragraphs, line);
                paragraphs.Add(Items(owner, element));
                break;
            case "code":
                Flush(paragraphs, line);
                paragraphs.Add(CodeText.Of(element));
                break;
            default:
                line.Append(Inline(owner, element));
                break;
        }
    }

    private string Inline(string owner, XElement element)
    {
        var content = Line(owner, element);
        if ((string?)element.Attribute("cref") is { } cref)
        {
            var name = Reference(owner, cref);
            return content.Length > 0 ? content : name;
        }

        if ((string?)element.Attribute("href") is { } href)
        {
            return content.Length > 0 && content != href ? $"{content} ({href})" : href;
        }

        return (string?)element.Attribute("langword") switch
        {
            // PowerShell's spelling of the three words that have one.
            "null" or "true" or "false" => "$" + element.Attribute("langword")!.Value,
            { } word => word,
            null => content.Length > 0 ? content : (string?)element.Attribute("name") ?? string.Empty,
        };
    }

    private string Items(string owner, XElement list)
    {
        var isNumbered = (string?)list.Attribute("type") == "number";
        return string.Join('\n', list.Elements("item").Select((item, i) =>
            (isNumbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "* ") + Item(owner, item)));
    }

    private string Item(string owner, XElement item)
    {
        var term = item.Element("term");
        var description = item.Element("description");
        var text = description is null ? (term is null ? Line(owner, item) : string.Empty) : Line(owner, description);
        return term is null ? text : string.Join(": ", new[] { Line(owner, term), text }.Where(part => part.Length > 0));
    }

    private static void Flush(List<string> paragraphs, StringBuilder line)
    {
        var text = Squeeze(line.ToString());
        line.Clear();
        if (text.Length > 0)
        {
            paragraphs.Add(text);
        }
    }

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
