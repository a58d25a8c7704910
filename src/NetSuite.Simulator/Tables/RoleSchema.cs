using System.Diagnostics.CodeAnalysis;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>The tables as one role sees them: without those it may not view, and without the rows of types it may not view.</summary>
internal sealed class RoleSchema(ISuiteQlSchema schema, RecordCatalog catalog, Login login) : ISuiteQlSchema
{
    public bool TryGetTable(string name, [NotNullWhen(true)] out SuiteQlTable? table)
    {
        if (!schema.TryGetTable(name, out table))
        {
            return false;
        }
        var types = table.RecordTypes.Select(catalog.Find).OfType<RecordTypeDefinition>().ToList();
        var seen = types.Where(login.Sees).ToList();
        var isOpen = table.Permission is null || login.LevelOf(table.Permission) >= PermissionLevel.View;
        if (!isOpen || (types.Count > 0 && seen.Count == 0))
        {
            throw SuiteQlException.RecordNotFound(table.Name);
        }
        if (seen.Count < types.Count && Key(table, types[0].Space) is { } key)
        {
            var names = string.Join(", ", seen.Select(type => ViewColumns.Literal(type.PathName)));
            table = table with { Rows = $"\"{key}\" IN (SELECT id FROM {StoreSchema.Table(types[0].Space)} WHERE recordtype IN ({names}))" };
        }
        return true;
    }

    // The column with the id of the record a row belongs to; null where no single one is it.
    private static string? Key(SuiteQlTable table, string space) => table.Name == space ? "id" : table.Columns.ContainsKey(space) ? space : null;
}
