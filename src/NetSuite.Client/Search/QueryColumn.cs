namespace NetSuite.Client;

/// <summary>A column of a table that a query names.</summary>
/// <param name="Alias">What the query calls the table.</param>
/// <param name="Table">The table.</param>
/// <param name="Name">The column.</param>
internal sealed record QueryColumn(string Alias, string Table, string Name)
{
    /// <summary>Its value.</summary>
    public string Sql => $"{Alias}.{Name}";

    /// <summary>The display name of what it refers to. Only here does a transaction's status begin with the type: <c>Invoice : Open</c>.</summary>
    public string NameSql => Table.Equals("transaction", StringComparison.OrdinalIgnoreCase) && Name == "status"
        ? $"REGEXP_REPLACE(BUILTIN.DF({Sql}), '^[^:]* : ', '')"
        : $"BUILTIN.DF({Sql})";
}
