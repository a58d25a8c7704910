using System.Globalization;

namespace NetSuite.Simulator.Records;

/// <summary>The names @0, @1, … of SQL parameters, made once.</summary>
internal static class ParameterNames
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 512).Select(Make)];

    public static string At(int index) => index < Names.Length ? Names[index] : Make(index);

    private static string Make(int index) => "@" + index.ToString(CultureInfo.InvariantCulture);
}
