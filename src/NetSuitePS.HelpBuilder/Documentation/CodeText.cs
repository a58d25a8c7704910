using System.Xml.Linq;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>Reads a code element as it was typed, without the indentation the compiler's file adds.</summary>
internal static class CodeText
{
    public static string Of(XElement code)
    {
        var lines = code.Value.Split('\n').Select(line => line.TrimEnd()).ToList();
        var isInline = lines[0].Length > 0;
        var added = IndentOfMember(code);
        var texts = lines.Select((line, i) => i == 0 && isInline ? line : Cut(line, added))
            .SkipWhile(line => line.Length == 0)
            .Reverse().SkipWhile(line => line.Length == 0).Reverse()
            .ToList();
        var common = isInline || texts.Count == 0 ? 0 : texts.Where(line => line.Length > 0).Min(Indent);
        return string.Join('\n', texts.Select(line => Cut(line, common))).TrimStart();
    }

    /// <summary>The compiler indents every line of a comment as far as the first element of the member.</summary>
    private static int IndentOfMember(XElement code)
    {
        var member = code.AncestorsAndSelf("member").FirstOrDefault();
        return member?.FirstNode is XText { Value: var space } && space.LastIndexOf('\n') is var newLine and >= 0
            ? space.Length - newLine - 1
            : 0;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static string Cut(string line, int count) => line[Math.Min(count, Indent(line))..];
}
