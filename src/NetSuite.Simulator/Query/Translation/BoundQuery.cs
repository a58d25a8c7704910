using System.Globalization;
using NetSuite.Simulator.Query.Functions;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>A translated query in the pieces that paging and counting put together differently.</summary>
internal sealed record BoundQuery(IReadOnlyList<OutputColumn> Columns, string Body)
{
    // SQLite bounds the arguments of a function.
    private const int MostShuffled = 16;

    /// <summary>WITH … of this query.</summary>
    public string With { get; init; } = "";

    /// <summary>ORDER BY …</summary>
    public string Order { get; init; } = "";

    /// <summary>ORDER BY … for a query that asks for no order; empty where it can only be left to SQLite.</summary>
    public string NaturalOrder { get; init; } = "";

    /// <summary>The body with nothing worth computing in its list; null when the rows depend on the list.</summary>
    public string? CountBody { get; init; }

    /// <summary>Whether the body is a UNION or its like, which can't stand beside another one unwrapped.</summary>
    public bool IsCompound { get; init; }

    public long Skip { get; init; }

    public long? Take { get; init; }

    public bool IsPlainBody => With.Length == 0 && Order.Length == 0 && Skip == 0 && Take is null;

    public string Sql => Page(0, null);

    /// <summary>The query with its rows in the order NetSuite might give them, where it asks for none.</summary>
    public BoundQuery Ordered() => Order.Length > 0 ? this
        : !IsCompound ? this with { Order = NaturalOrder }
        : new BoundQuery(Columns, $"SELECT * FROM ({Sql})") { Order = $" ORDER BY {ShuffledBy(Columns.Select((_, i) => SqlName.Column(i)))}" };

    /// <summary>An order that is no order.</summary>
    public static string ShuffledBy(IEnumerable<string> values) => $"{TextFunctions.Shuffle.SqlName}({string.Join(", ", values.Take(MostShuffled))})";

    /// <summary>A page of what the query itself lets through.</summary>
    public string Page(long offset, long? limit)
    {
        var take = Take is { } most ? Math.Max(0, most - offset) : (long?)null;
        take = limit is { } wanted ? Math.Min(take ?? wanted, wanted) : take;
        var skip = Skip + offset;
        var rows = take is null && skip == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" LIMIT {take ?? -1} OFFSET {skip}");
        return With + Body + Order + rows;
    }

    /// <summary>Counts all rows the query lets through.</summary>
    public string Count() => Skip == 0 && Take is null
        ? With + (CountBody ?? $"SELECT COUNT(*) FROM ({Body})")
        : $"SELECT COUNT(*) FROM ({With + Body + string.Create(CultureInfo.InvariantCulture, $" LIMIT {Take ?? -1} OFFSET {Skip}")})";
}
