using System.Diagnostics.CodeAnalysis;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;

namespace NetSuite.Simulator.Tables;

/// <summary>The tables a query may name.</summary>
internal sealed class SuiteQlSchema(RecordCatalog catalog) : ISuiteQlSchema
{
    private readonly Dictionary<string, SuiteQlTable> tables =
        SuiteQlViews.All(catalog).ToDictionary(view => view.Name, view => view.Table, StringComparer.OrdinalIgnoreCase);

    /// <summary>All tables, whoever may see them.</summary>
    public IEnumerable<SuiteQlTable> Tables => tables.Values;

    public bool TryGetTable(string name, [NotNullWhen(true)] out SuiteQlTable? table) => tables.TryGetValue(name, out table);
}
