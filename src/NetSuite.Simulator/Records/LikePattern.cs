namespace NetSuite.Simulator.Records;

/// <summary>Text inside SQL's LIKE … ESCAPE '\'.</summary>
internal static class LikePattern
{
    /// <summary>SQLite refuses patterns beyond a length of its own, and no field holds more.</summary>
    public const int LongestText = 4000;

    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
