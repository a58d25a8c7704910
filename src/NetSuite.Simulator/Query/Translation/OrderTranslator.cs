using System.Globalization;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>ORDER BY: Oracle sorts NULL as the largest value, SQLite as the smallest.</summary>
internal static class OrderTranslator
{
    public static string Clause(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? " ORDER BY " + list : "";

    public static string Item(SqlExpression value, OrderItem item) => Item(value.IsConstant ? "NULL" : value.Sql, item);

    public static string Item(string sql, OrderItem item) =>
        $"{sql}{(item.Descending ? " DESC" : "")} NULLS {(item.NullsFirst ?? item.Descending ? "FIRST" : "LAST")}";

    /// <summary>The column an item names by its place, counting from 0; null when it is no number.</summary>
    public static int? Position(OrderItem item, int columns)
    {
        if (item.Value is not NumberLiteral number)
        {
            return null;
        }

        return int.TryParse(number.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= columns
            ? place - 1
            : throw SuiteQlException.Unsupported();
    }
}
