using System.Globalization;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Names in SQLite text: quoted ones from the schema, generated ones for all else.</summary>
internal static class SqlName
{
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public static string Column(int index) => "c" + index.ToString(CultureInfo.InvariantCulture);
}
