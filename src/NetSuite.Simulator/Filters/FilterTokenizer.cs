using System.Text;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Filters;

/// <summary>Splits the text of q into words.</summary>
internal static class FilterTokenizer
{
    private const string Marks = "()[],";

    public static List<FilterToken> Split(string text)
    {
        var tokens = new List<FilterToken>();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (Marks.Contains(c, StringComparison.Ordinal))
            {
                tokens.Add(new FilterToken(FilterTokenKind.Mark, c.ToString()));
                i++;
            }
            else if (c == '"')
            {
                tokens.Add(new FilterToken(FilterTokenKind.Quoted, Quoted(text, ref i)));
            }
            else
            {
                var start = i;
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && !Marks.Contains(text[i], StringComparison.Ordinal) && text[i] != '"')
                {
                    i++;
                }
                // Single quotes delimit nothing in q: NetSuite refuses them.
                var word = text[start..i];
                tokens.Add(word.Contains('\'', StringComparison.Ordinal) ? throw Refusals.InvalidFilter() : new FilterToken(FilterTokenKind.Word, word));
            }
        }
        return tokens;
    }

    private static string Quoted(string text, ref int i)
    {
        var value = new StringBuilder();
        for (i++; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                i++;
                return value.ToString();
            }
            if (text[i] == '\\' && i + 1 < text.Length && (text[i + 1] is '"' or '\\'))
            {
                i++;
            }
            value.Append(text[i]);
        }
        throw Refusals.InvalidFilter();
    }
}
