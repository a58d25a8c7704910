using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Filters;

/// <summary>Reads q and hands each condition to the compiler; AND binds tighter than OR.</summary>
internal sealed class FilterParser(IReadOnlyList<FilterToken> tokens, FilterCompiler compiler)
{
    private const int DeepestNesting = 50;
    private const int MostConditions = 500;
    private int position;
    private int depth;
    private int conditions;

    /// <summary>The SQL of the whole filter.</summary>
    public string Parse()
    {
        var sql = Or();
        return position == tokens.Count ? sql : throw Refusals.InvalidFilter();
    }

    private string Or()
    {
        var parts = new List<string> { And() };
        while (TakeWord("OR"))
        {
            parts.Add(And());
        }
        return parts.Count == 1 ? parts[0] : $"({string.Join(" OR ", parts)})";
    }

    private string And()
    {
        var parts = new List<string> { Primary() };
        while (TakeWord("AND"))
        {
            parts.Add(Primary());
        }
        return parts.Count == 1 ? parts[0] : $"({string.Join(" AND ", parts)})";
    }

    private string Primary()
    {
        if (!Take('('))
        {
            return Condition();
        }
        if (++depth > DeepestNesting)
        {
            throw Refusals.InvalidFilter();
        }
        var sql = Or();
        depth--;
        return Take(')') ? sql : throw Refusals.InvalidFilter();
    }

    private string Condition()
    {
        var field = Next();
        var word = Next();
        if (field.Kind != FilterTokenKind.Word || word.Kind != FilterTokenKind.Word || ++conditions > MostConditions
            || FilterOperator.Parse(word.Text) is not { } @operator)
        {
            throw Refusals.InvalidFilter();
        }
        List<string> values = [];
        if (@operator.TakesList)
        {
            values = List();
        }
        else if (!@operator.TakesNothing)
        {
            values.Add(Value());
        }
        return compiler.Compile(field.Text, @operator, values);
    }

    private List<string> List()
    {
        if (!Take('['))
        {
            throw Refusals.InvalidFilter();
        }
        var values = new List<string>();
        do
        {
            values.Add(Value());
        }
        while (Take(','));
        return Take(']') ? values : throw Refusals.InvalidFilter();
    }

    private string Value()
    {
        var token = Next();
        return token.Kind == FilterTokenKind.Mark ? throw Refusals.InvalidFilter() : token.Text;
    }

    private FilterToken Next() => position < tokens.Count ? tokens[position++] : throw Refusals.InvalidFilter();

    private bool Take(char mark)
    {
        if (position < tokens.Count && tokens[position].Is(mark))
        {
            position++;
            return true;
        }
        return false;
    }

    private bool TakeWord(string word)
    {
        if (position < tokens.Count && tokens[position].IsWord(word))
        {
            position++;
            return true;
        }
        return false;
    }
}
