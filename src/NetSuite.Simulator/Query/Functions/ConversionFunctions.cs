using NetSuite.Simulator.Query.Numbers;
using static NetSuite.Simulator.Query.Translation.SqlKind;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>Between text and numbers, and comparisons SQLite has no form for.</summary>
internal static class ConversionFunctions
{
    public static ScalarFunction ToText { get; } = new("text", Text, [Any], a => Argument.Text(a[0]));

    public static ScalarFunction ToNumber { get; } = new("number", Number, [Any], a => a[0] is string text ? NumberText.Read(text) ?? throw SuiteQlException.Unsupported() : a[0]);

    public static ScalarFunction WriteNumber { get; } = new("number_char", Text, [Number, Text], a => NumberMask.Write(Argument.Number(a[0]), Argument.Text(a[1])));

    public static ScalarFunction ReadNumber { get; } = new("number_by", Number, [Text, Text], a => NumberMask.Read(Argument.Text(a[0]), Argument.Text(a[1])) ?? throw SuiteQlException.Unsupported());

    /// <summary>CAST to VARCHAR2(n) cuts.</summary>
    public static ScalarFunction Cut { get; } = new("cut", Text, [Text, Number], a => Argument.Text(a[0]) is var t && Argument.Integer(a[1]) is var n && t.Length > n ? t[..n] : t);

    /// <summary>BUILTIN.MNFILTER: value list, operator, whether case counts, values.</summary>
    public static ScalarFunction Multiselect { get; } = new("mnfilter", Text, [Text, Text, Text, Text], Filter) { IsVariadic = true, SeesNull = true };

    public static IEnumerable<ScalarFunction> All => [ToText, ToNumber, WriteNumber, ReadNumber, Cut, Multiselect];

    private static string Filter(object?[] a)
    {
        var comparer = string.Equals(a[2] as string, "TRUE", StringComparison.OrdinalIgnoreCase) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var held = new HashSet<string>((a[0] is null ? "" : Argument.Text(a[0])).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), comparer);
        var sought = a.Skip(3).Where(v => v is not null).Select(Argument.Text).ToList();
        var holds = (a[1] as string)?.ToUpperInvariant() switch
        {
            "MN_INCLUDE" => sought.Any(held.Contains),
            "MN_INCLUDE_ALL" => sought.All(held.Contains),
            "MN_INCLUDE_EXACTLY" => held.SetEquals(sought),
            "MN_EXCLUDE" => !sought.Any(held.Contains),
            "MN_EXCLUDE_ALL" => !sought.All(held.Contains),
            "MN_EXCLUDE_EXACTLY" => !held.SetEquals(sought),
            _ => throw SuiteQlException.Unsupported(),
        };
        return holds ? "T" : "F";
    }
}
