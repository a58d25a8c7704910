using System.Diagnostics.CodeAnalysis;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>The tables a query may name.</summary>
internal sealed class SuiteQlSchema(RecordCatalog catalog, AccountBehaviour? behaviour = null) : ISuiteQlSchema
{
    private const string Modified = "lastmodifieddate";

    private readonly Dictionary<string, SuiteQlTable> tables = SuiteQlViews.All(catalog)
        .Select(view => behaviour is { SuiteQlDatesUneditedRecords: false } ? Undated(view.Table) : view.Table)
        .ToDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All tables, whoever may see them.</summary>
    public IEnumerable<SuiteQlTable> Tables => tables.Values;

    public bool TryGetTable(string name, [NotNullWhen(true)] out SuiteQlTable? table) => tables.TryGetValue(name, out table);

    // A record that was never edited was last modified when it was created.
    private static SuiteQlTable Undated(SuiteQlTable table)
    {
        var created = Array.Find(["createddate", "datecreated"], table.Columns.ContainsKey);
        return created is null || !table.Columns.TryGetValue(Modified, out var modified)
            ? table
            : table with { Columns = new Dictionary<string, SuiteQlColumn>(table.Columns, StringComparer.OrdinalIgnoreCase) { [Modified] = modified with { NullLike = created } } };
    }
}
