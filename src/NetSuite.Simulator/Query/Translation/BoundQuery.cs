using System.Globalization;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>A translated query in the pieces that paging and counting put together differently.</summary>
internal sealed record BoundQuery(IReadOnlyList<OutputColumn> Columns, string Body)
{
    /// <summary>WITH … of this query.</summary>
    public string With { get; init; } = "";

    /// <summary>ORDER BY …</summary>
    public string Order { get; init; } = "";

    /// <summary>The body with nothing worth computing in its list; null when the rows depend on the list.</summary>
    public string? CountBody { get; init; }

    /// <summary>Whether the body is a UNION or its like, which can't stand beside another one unwrapped.</summary>
    public bool IsCompound { get; init; }

    public long Skip { get; init; }

    public long? Take { get; init; }

    public bool IsPlainBody => With.Length == 0 && Order.Length == 0 && Skip == 0 && Take is null;

    public string Sql => Page(0, null);

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
