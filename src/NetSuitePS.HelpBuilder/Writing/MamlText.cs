using System.Xml.Linq;
using static NetSuitePS.HelpBuilder.Writing.MamlNames;

namespace NetSuitePS.HelpBuilder.Writing;

/// <summary>
/// Writes paragraphs. MAML's own lists are left alone: PowerShell's views leave out the empty line after them, and
/// in examples and notes they show nothing of them at all.
/// </summary>
internal static class MamlText
{
    public static XElement Para(string text) => new(Maml + "para", text);

    public static IEnumerable<XElement> Paras(IEnumerable<string> paragraphs) => paragraphs.Select(Para);
}
