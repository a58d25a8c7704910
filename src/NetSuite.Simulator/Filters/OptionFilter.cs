using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Filters;

/// <summary>Reads the q of select options: conditions on the names of choices, one per field and parted by commas.</summary>
internal static class OptionFilter
{
    private const int MostConditions = 50;

    /// <summary>The conditions by field name, in any letter case.</summary>
    public static ILookup<string, NameCondition> Read(string? text)
    {
        var conditions = string.IsNullOrWhiteSpace(text) ? [] : Split(FilterTokenizer.Split(text)).Select(Condition).ToList();
        return conditions.Count <= MostConditions
            ? conditions.ToLookup(condition => condition.Field, condition => condition.Name, StringComparer.OrdinalIgnoreCase)
            : throw Refusals.InvalidFilter();
    }

    private static (string Field, NameCondition Name) Condition(List<FilterToken> tokens)
    {
        // An unquoted name may have spaces in it: nothing but a comma ends it.
        if (tokens is not [{ Kind: FilterTokenKind.Word } field, { Kind: FilterTokenKind.Word } word, _, ..]
            || FilterOperator.Parse(word.Text) is not { IsNegated: false, Name: "CONTAIN" or "IS" or "START_WITH" } @operator)
        {
            throw Refusals.InvalidFilter();
        }
        var name = string.Join(' ', tokens.Skip(2).Select(token => token.Text));
        return name.Length <= LikePattern.LongestText ? (field.Text, new NameCondition(@operator.Name, name)) : throw Refusals.InvalidFilter();
    }

    private static List<List<FilterToken>> Split(List<FilterToken> tokens)
    {
        var parts = new List<List<FilterToken>> { new() };
        foreach (var token in tokens)
        {
            if (token.Is(','))
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(token);
            }
        }
        return parts;
    }
}
