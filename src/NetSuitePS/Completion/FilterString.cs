using System.Management.Automation.Language;

namespace NetSuitePS.Completion;

/// <summary>The string that a filter is typed as.</summary>
/// <param name="Value">What the string says.</param>
/// <param name="Written">How it was written, without the quotes around it.</param>
/// <param name="Quote">The quotes around it.</param>
/// <param name="IsClosed">Whether the closing one stands there.</param>
internal sealed record FilterString(string Value, string Written, char Quote, bool IsClosed)
{
    /// <summary>The string under the cursor; null when it can't be told. The engine gives what it says, between quotes; how it was written stands in the command.</summary>
    public static FilterString? Find(CompletionRequest request)
    {
        var word = request.Word;
        if (word.Length == 0 || word[0] is not ('\'' or '"'))
        {
            return new FilterString(word, word, '\'', IsClosed: false);
        }

        var quote = word[0];
        var value = word.Length > 1 && word[^1] == quote ? word[1..^1] : word[1..];
        List<Ast> strings = [.. request.Command?.FindAll(ast => ValueOf(ast) is not null && ast.Extent.Text.StartsWith(quote), searchNestedScriptBlocks: false) ?? []];
        if (strings.FindLast(ast => ast is StringConstantExpressionAst && ValueOf(ast) == value) is { } constant)
        {
            return Of(constant.Extent.Text, value, quote);
        }

        // The engine gives a string with variables expanded; where it could be another one, nothing is known of it.
        return strings.FindAll(ast => ast is ExpandableStringExpressionAst) is [var expandable]
            ? Of(expandable.Extent.Text, null, quote)
            : null;
    }

    /// <summary>The whole string with another last word. What stands before it stays as it was written.</summary>
    /// <param name="typed">The last word of <see cref="Value"/>.</param>
    /// <param name="completed">What to put in its place.</param>
    public string With(string typed, string completed)
    {
        // A character may have been written with its escape or without.
        var length = Enumerable.Range(0, Written.Length + 1).LastOrDefault(length => Unescaped(Written[^length..], Quote) == typed);
        return $"{Quote}{Written[..^length]}{Escaped(completed, Quote)}{(IsClosed ? Quote : string.Empty)}";
    }

    private static FilterString Of(string written, string? value, char quote)
    {
        // A last quote may be half of a doubled one.
        var isClosed = written.Length > 1 && written[^1] == quote && Unescaped(written[1..], quote) != value;
        var inner = isClosed ? written[1..^1] : written[1..];
        return new FilterString(value ?? Unescaped(inner, quote), inner, quote, isClosed);
    }

    private static string? ValueOf(Ast ast) => ast switch
    {
        StringConstantExpressionAst constant => constant.Value,
        ExpandableStringExpressionAst expandable => expandable.Value,
        _ => null,
    };

    private static string Unescaped(string text, char quote) => quote == '\''
        ? text.Replace("''", "'", StringComparison.Ordinal)
        : text.Replace("`$", "$", StringComparison.Ordinal).Replace("`\"", "\"", StringComparison.Ordinal).Replace("\"\"", "\"", StringComparison.Ordinal);

    private static string Escaped(string text, char quote) => quote == '\''
        ? text.Replace("'", "''", StringComparison.Ordinal)
        : text.Replace("\"", "`\"", StringComparison.Ordinal).Replace("$", "`$", StringComparison.Ordinal);
}
