namespace NetSuite.Simulator.Filters;

/// <summary>A word of a filter.</summary>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text)
{
    public bool Is(char mark) => Kind == FilterTokenKind.Mark && Text[0] == mark;

    public bool IsWord(string word) => Kind == FilterTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
