namespace NetSuitePS.Completion;

/// <summary>The end of a filter that is being typed, and what is expected there.</summary>
/// <param name="Expects">What may stand there.</param>
/// <param name="Field">The field that is being compared; null while none is.</param>
/// <param name="Start">Where the last word starts in the text; its length when no word was begun.</param>
internal sealed record FilterTail(FilterPart Expects, string? Field, int Start)
{
    private const string ItemVariable = "$_.";

    /// <summary>Reads a filter up to where it is being typed.</summary>
    public static FilterTail Of(string text)
    {
        var expects = FilterPart.Field;
        string? field = null;
        var at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '(' or ')' or ','))
            {
                // Behind a comma of a list another value follows.
                expects = text[at] == ',' && expects == FilterPart.Connective ? FilterPart.Value : expects;
                at++;
            }

            var end = EndOfWord(text, at);
            if (end >= text.Length && !IsClosed(text, at))
            {
                return new FilterTail(expects, field, at);
            }

            var word = text[at..end];
            (expects, field) = expects switch
            {
                FilterPart.Field when IsNegation(word) => (FilterPart.Field, null),
                FilterPart.Field => (FilterPart.Operator, Plain(word)),
                FilterPart.Operator => (FilterPart.Value, field),
                FilterPart.Value => (FilterPart.Connective, field),
                _ => (FilterPart.Field, null),
            };
            at = end;
        }
    }

    /// <summary>A field's name without the variable that may stand before it.</summary>
    public static string Plain(string word) => word.StartsWith(ItemVariable, StringComparison.Ordinal) ? word[ItemVariable.Length..] : word;

    private static int EndOfWord(string text, int start)
    {
        if (start < text.Length && text[start] is '\'' or '"')
        {
            var close = text.IndexOf(text[start], start + 1);
            return close < 0 ? text.Length : close + 1;
        }

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or ','))
        {
            end++;
        }

        return end;
    }

    // A word that ends with the text is still being typed, unless a closing quote or nothing at all stands there.
    private static bool IsClosed(string text, int start) =>
        text.Length - start > 1 && text[start] is '\'' or '"' && text[^1] == text[start];

    private static bool IsNegation(string word) => word.Equals("-not", StringComparison.OrdinalIgnoreCase) || word == "!";
}
