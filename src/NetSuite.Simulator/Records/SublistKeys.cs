using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>What tells the lines of a sublist apart.</summary>
internal static class SublistKeys
{
    /// <summary>The line's segment in a URL: its key, its keys as name=value pairs, or else its position.</summary>
    public static string Address(FieldDefinition sublist, Row line, int index) => sublist.Keys.Count switch
    {
        0 => (index + 1).ToString(CultureInfo.InvariantCulture),
        1 => Text(line[sublist.Keys[0]]),
        _ => string.Join(',', sublist.Keys.Select(key => $"{key}={Text(line[key])}")),
    };

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
