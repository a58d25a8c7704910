using System.Management.Automation.Language;

namespace NetSuitePS.Binding.Filters;

/// <summary>Looks at a filter's tokens for nesting that nobody writes, and that would take the stack of whoever follows it.</summary>
internal static class Nesting
{
    // Far more than anyone writes by hand.
    private const int MostOpen = 200;
    private const int MostInARow = 100;

    /// <summary>Whether brackets, or signs in front of one operand, go deeper than a filter may.</summary>
    public static bool IsTooDeep(Token[] tokens)
    {
        var open = 0;
        var inARow = 0;
        foreach (var token in tokens)
        {
            open += token.Kind switch
            {
                TokenKind.LParen or TokenKind.AtParen or TokenKind.DollarParen or TokenKind.LCurly or TokenKind.AtCurly or TokenKind.LBracket => 1,
                TokenKind.RParen or TokenKind.RCurly or TokenKind.RBracket => -1,
                _ => 0,
            };
            inARow = StandsBefore(token) ? inARow + token.Text.Length : EndsARow(token) ? 0 : inARow;
            if (open > MostOpen || inARow > MostInARow)
            {
                return true;
            }
        }

        return false;
    }

    // What can be put before an operand again and again: !, -not, casts, a comma, or the dots of members behind it.
    private static bool StandsBefore(Token token) =>
        token.Kind is TokenKind.Not or TokenKind.Exclaim or TokenKind.LBracket or TokenKind.Comma or TokenKind.Dot or TokenKind.Minus or TokenKind.Plus
        || token.Text.StartsWith('!') || token.Text.Equals("-not", StringComparison.OrdinalIgnoreCase)
        || token.Text.StartsWith(".", StringComparison.Ordinal);

    private static bool EndsARow(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.StringLiteral or TokenKind.StringExpandable or TokenKind.HereStringLiteral or TokenKind.HereStringExpandable
            or TokenKind.And or TokenKind.Or or TokenKind.NewLine or TokenKind.EndOfInput
        || FilterOperators.Joins(token.Text) || FilterOperators.IsComparison(token.Text);
}
