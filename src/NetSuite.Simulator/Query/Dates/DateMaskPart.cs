namespace NetSuite.Simulator.Query.Dates;

/// <summary>One element of a mask, or text that stands for itself.</summary>
/// <param name="Element">The element in capitals; null for fixed text.</param>
/// <param name="Text">The element as written (its letter case decides that of names), or the fixed text.</param>
internal sealed record DateMaskPart(string? Element, string Text)
{
    public static DateMaskPart Fixed(string text) => new(null, text);

    public static DateMaskPart Of(string element, string written) => new(element, written);
}
