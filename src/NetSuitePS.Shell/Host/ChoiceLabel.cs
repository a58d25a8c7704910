namespace NetSuitePS.Shell.Host;

/// <summary>A choice's label without its ampersand, and the key that stands for it.</summary>
internal sealed record ChoiceLabel(string Text, string Key)
{
    public static ChoiceLabel Of(string label)
    {
        var at = label.IndexOf('&', StringComparison.Ordinal);
        var text = at < 0 ? label : label.Remove(at, 1);
        // A choice without a key is chosen by its whole label.
        return new ChoiceLabel(text, at >= 0 && at < text.Length ? text[at].ToString().ToUpperInvariant() : text);
    }

    public bool Matches(string answer) =>
        answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(Text, StringComparison.OrdinalIgnoreCase);
}
