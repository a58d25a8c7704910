using System.Text;

namespace NetSuite.Client;

/// <summary>A pattern of SQL's LIKE with the escape character <c>\</c>.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="IsExact">Whether it takes just what is meant; else perhaps more.</param>
internal sealed record LikePattern(string Text, bool IsExact)
{
    /// <summary>Takes all texts that PowerShell finds equal to a text.</summary>
    public static LikePattern Of(string text)
    {
        var like = new StringBuilder();
        var isExact = true;
        for (var at = 0; at < text.Length; at++)
        {
            isExact &= Append(like, text[at], PlainText.IsPlain(text, at));
        }

        return new LikePattern(like.ToString(), isExact);
    }

    /// <summary>Takes all texts that are like a wildcard pattern.</summary>
    public static LikePattern Of(WildcardText pattern)
    {
        var text = string.Concat(pattern.Parts.Select(part => part.Kind == WildcardKind.Character ? part.Character : '\0'));
        var like = new StringBuilder();
        var isExact = true;
        var singles = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var part = pattern.Parts[at];
            if (part.Kind is WildcardKind.One or WildcardKind.Set)
            {
                // PowerShell counts the two halves of a character beyond the first plane; SQL counts one. So one is certain, no more.
                isExact = false;
                singles++;
                if (singles == 1)
                {
                    like.Append('_');
                }
                else if (singles == 2)
                {
                    Many(like);
                }

                continue;
            }

            if (part.Kind == WildcardKind.Many)
            {
                Many(like);
            }
            else
            {
                singles = 0;
                var isPlain = pattern.IsLinguistic
                    ? PlainText.IsPlain(text, at) && PlainText.IsPlainInPattern(part.Character)
                    : PlainText.IsPlainInPattern(part.Character);
                isExact &= Append(like, part.Character, isPlain);
            }
        }

        return new LikePattern(like.ToString(), isExact);
    }

    /// <summary>The condition.</summary>
    /// <param name="left">What is compared.</param>
    /// <param name="value">The place of the pattern.</param>
    /// <param name="isNegated">Whether it must not be like the pattern.</param>
    public FilterClause ToClause(string left, string value, bool isNegated) =>
        new($"{left} {(isNegated ? "NOT LIKE" : "LIKE")} {value} ESCAPE '\\'", [Text], IsExact);

    private static bool Append(StringBuilder like, char character, bool isPlain)
    {
        if (!isPlain)
        {
            Many(like);
            return false;
        }

        like.Append(character is '%' or '_' or '\\' ? "\\" : string.Empty).Append(character);
        return true;
    }

    private static void Many(StringBuilder like)
    {
        // A percent sign behind a backslash is a character.
        if (like.Length == 0 || like[^1] != '%' || (like.Length > 1 && like[^2] == '\\'))
        {
            like.Append('%');
        }
    }
}
