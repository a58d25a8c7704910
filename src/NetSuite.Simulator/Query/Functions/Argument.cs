using System.Globalization;
using NetSuite.Simulator.Query.Numbers;

namespace NetSuite.Simulator.Query.Functions;

/// <summary>Arguments as SQLite hands them over, read as what a function wants.</summary>
internal static class Argument
{
    public static string Text(object? value) => value switch
    {
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => NumberText.Oracle(number),
        _ => throw SuiteQlException.Unsupported(),
    };

    public static double Number(object? value) => value switch
    {
        long number => number,
        double number => number,
        string text => Convert.ToDouble(NumberText.Read(text) ?? throw SuiteQlException.Unsupported(), CultureInfo.InvariantCulture),
        _ => throw SuiteQlException.Unsupported(),
    };

    /// <summary>A count or position: cut to a whole number, and kept within an int.</summary>
    public static int Integer(object? value) => (int)Math.Clamp(Math.Truncate(Number(value)), int.MinValue + 1, int.MaxValue);

    public static decimal Decimal(object? value)
    {
        var number = Number(value);
        return Math.Abs(number) < 7.9e27 ? (decimal)number : throw SuiteQlException.Unsupported();
    }

    /// <summary>A decimal result as SQLite stores numbers.</summary>
    public static object Result(decimal value) => value == decimal.Truncate(value) && Math.Abs(value) < long.MaxValue ? (long)value : (double)value;
}
