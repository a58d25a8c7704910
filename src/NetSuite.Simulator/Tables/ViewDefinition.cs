using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>A SuiteQL table as a view of the store.</summary>
internal sealed record ViewDefinition(string Name, string From, IReadOnlyList<ViewColumn> Columns)
{
    private const string OrderName = "row_order";
    private const string RecordName = "row_record";

    public string SqlName => $"suiteql_{Name}";

    /// <summary>The SQL that yields the order of rows where a query asks for none; the first column, shuffled, unless said otherwise.</summary>
    public string Order { get; init; } = StoreSchema.Shuffled(Columns[0].Sql);

    /// <summary>The SQL that yields the ids of the records a row belongs to: mostly one.</summary>
    public IReadOnlyList<string> Records { get; init; } = ["id"];

    /// <summary>The record types the table shows.</summary>
    public IReadOnlyList<RecordTypeDefinition> Types { get; init; } = [];

    /// <summary>See <see cref="SuiteQlTable.Permission"/>.</summary>
    public string? Permission { get; init; }

    /// <summary>See <see cref="SuiteQlTable.AuthorName"/>.</summary>
    public string? Author { get; init; }

    public string Sql =>
        $"CREATE VIEW \"{SqlName}\" AS SELECT {string.Join(", ", Columns.Select(column => $"{column.Sql} AS \"{column.Column.Name}\""))}, {Order} AS {OrderName}{string.Concat(RecordNames.Zip(Records, (name, sql) => $", {sql} AS {name}"))} FROM {From}";

    public SuiteQlTable Table => new(
        Name,
        SqlName,
        Columns.Where(column => !column.IsHidden).ToDictionary(column => column.Column.Name, column => column.Column, StringComparer.OrdinalIgnoreCase))
    {
        OrderName = OrderName,
        RecordIdNames = [.. RecordNames],
        RecordTypes = [.. Types.Select(type => type.Name)],
        Permission = Permission,
        AuthorName = Author,
    };

    private IEnumerable<string> RecordNames => Types.Count == 0 ? [] : Records.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{RecordName}{i}"));
}
