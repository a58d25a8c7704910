namespace NetSuite.Simulator.Query.Translation;

/// <summary>SQLite text with what is known of its value. The text is made only of schema names, generated names and parameters.</summary>
internal sealed record SqlExpression(string Sql, SqlKind Kind)
{
    /// <summary>Whether the value is known now, in <see cref="Value"/>.</summary>
    public bool IsConstant { get; init; }

    /// <summary>A constant's value: string, long, double or null.</summary>
    public object? Value { get; init; }

    /// <summary>For BUILTIN.DF; see <see cref="SuiteQlColumn.DisplaySql"/>.</summary>
    public string? DisplaySql { get; init; }

    /// <summary>Whether <see cref="DisplaySql"/> is a column of the same row and not a template.</summary>
    public bool DisplayIsColumn { get; init; }

    /// <summary>What a query around this one can make of <see cref="DisplaySql"/>: it no longer sees the row's other columns.</summary>
    public string? OuterDisplaySql => DisplayIsColumn ? null : DisplaySql;

    /// <summary>For BUILTIN.CF: text of the column with the combined value.</summary>
    public string? CriteriaSql { get; init; }

    /// <summary>For an amount: text that yields the id of its currency; null means the base currency.</summary>
    public string? CurrencySql { get; init; }

    /// <summary>For a reference to records that have parents; see <see cref="SuiteQlColumn.Tree"/>.</summary>
    public SuiteQlTree? Tree { get; init; }

    public bool IsDate => Kind is SqlKind.Date or SqlKind.WallTime or SqlKind.Instant;
}
