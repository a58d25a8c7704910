using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace NetSuitePS.Binding.Filters;

/// <summary>
/// Finds the field names that stand bare, without <c>$_.</c>. After one PowerShell reads arguments of a command, where an
/// operator is a parameter and a keyword a word; so what a token is, is told by its text and by what has to come next.
/// </summary>
internal static partial class BareNames
{
    private enum Next
    {
        Term,
        Value,
        Operator,
    }

    /// <summary>The offsets of the names in the text that the tokens are of.</summary>
    /// <exception cref="Errors.InputException">An operator of another language, or a value without quotes.</exception>
    public static List<int> Find(Token[] tokens, FilterSource source)
    {
        var found = new List<int>();
        var next = Next.Term;
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            if (token.Kind is TokenKind.Comment or TokenKind.LineContinuation or TokenKind.EndOfInput)
            {
                continue;
            }

            next = next == Next.Operator ? AfterOperand(tokens, ref at, source) : Operand(tokens, ref at, next, source, found);
        }

        return found;
    }

    private static Next Operand(Token[] tokens, ref int at, Next next, FilterSource source, List<int> found)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.NewLine or TokenKind.Not or TokenKind.Exclaim or TokenKind.Minus or TokenKind.Plus or TokenKind.Comma:
            case TokenKind.LParen when next == Next.Term:
                return next;
            case TokenKind.LBracket:
                // A cast: what it converts comes next.
                at = Close(tokens, at);
                return next;
            case TokenKind.LParen or TokenKind.AtParen or TokenKind.DollarParen or TokenKind.LCurly or TokenKind.AtCurly:
                at = Close(tokens, at);
                return Next.Operator;
            case TokenKind.Variable or TokenKind.SplattedVariable or TokenKind.Number:
            case TokenKind.StringLiteral or TokenKind.StringExpandable or TokenKind.HereStringLiteral or TokenKind.HereStringExpandable:
                return Next.Operator;
        }

        var text = token.Text;
        if (text is "!" || text.Equals("-not", StringComparison.OrdinalIgnoreCase))
        {
            return next;
        }

        var negations = text.Length - text.TrimStart('!').Length;
        if (Name().IsMatch(text[negations..]))
        {
            found.Add(token.Extent.StartOffset + negations);
        }
        else if (next == Next.Value && token.Kind == TokenKind.Generic && Word().IsMatch(text))
        {
            throw source.Refuse(token.Extent, $"'{text}' is text without quotes.", $"Write '{text.Replace("'", "''", StringComparison.Ordinal)}' with the quotes.");
        }
        else if (next == Next.Term && GluedOperator().Match(text) is { Success: true } glued)
        {
            throw source.Refuse(token.Extent, $"'{text}' is one word.", $"Put a space before the comparison: {glued.Groups[1].Value} {glued.Groups[2].Value}.");
        }

        return Next.Operator;
    }

    private static Next AfterOperand(Token[] tokens, ref int at, FilterSource source)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.NewLine or TokenKind.Semi or TokenKind.Pipe:
                return Next.Term;
            case TokenKind.Comma:
                return Next.Value;
            case TokenKind.Dot or TokenKind.ColonColon:
                // A member's name.
                at = at + 1 < tokens.Length && tokens[at + 1].Kind is not (TokenKind.LParen or TokenKind.LBracket or TokenKind.RParen or TokenKind.NewLine) ? at + 1 : at;
                return Next.Operator;
            case TokenKind.LParen or TokenKind.LBracket or TokenKind.AtParen or TokenKind.DollarParen or TokenKind.LCurly or TokenKind.AtCurly:
                // Arguments of a method, or an index.
                at = Close(tokens, at);
                return Next.Operator;
        }

        var text = token.Text;
        if (FilterOperators.Joins(text))
        {
            return Next.Term;
        }

        if (FilterOperators.IsComparison(text))
        {
            return Next.Value;
        }

        if (text is ">" or "<" or "!" && at + 1 < tokens.Length && tokens[at + 1].Text is "=" && tokens[at + 1].Extent.StartOffset == token.Extent.EndOffset)
        {
            text += "=";
        }

        return FilterOperators.InsteadOf(text) is { } ours
            ? throw source.Refuse(token.Extent, $"'{text}' is no comparison of PowerShell's.", $"Write {ours}.")
            : Next.Operator;
    }

    // The token that closes what this one opens; the last one if none does, which PowerShell reports.
    private static int Close(Token[] tokens, int at)
    {
        var depth = 0;
        for (; at < tokens.Length; at++)
        {
            depth += tokens[at].Kind switch
            {
                TokenKind.LParen or TokenKind.AtParen or TokenKind.DollarParen or TokenKind.LCurly or TokenKind.AtCurly or TokenKind.LBracket => 1,
                TokenKind.RParen or TokenKind.RCurly or TokenKind.RBracket => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at;
            }
        }

        return tokens.Length - 1;
    }

    [GeneratedRegex(@"^[\p{L}_]\w*(\.[\p{L}_]\w*)*$")]
    private static partial Regex Name();

    // A number, a cast or a sign in front of something comes as such a token too.
    [GeneratedRegex(@"^[^\[\d+\-.$(@{,]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^([\p{L}_][\w.]*)(-[ic]?(?:eq|ne|gt|ge|lt|le|like|notlike|in|notin))$", RegexOptions.IgnoreCase)]
    private static partial Regex GluedOperator();
}
