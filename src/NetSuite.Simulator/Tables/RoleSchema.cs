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
        var types = TypesOf(table.Name);
        var seen = types.Where(login.Sees).ToList();
        if (types.Count > 0 ? seen.Count == 0 : !IsOpen(table.Name))
        {
            throw SuiteQlException.RecordNotFound(table.Name);
        }
        if (seen.Count < types.Count)
        {
            var names = string.Join(", ", seen.Select(type => ViewColumns.Literal(type.PathName)));
            var key = table.Columns.ContainsKey("transaction") ? "\"transaction\"" : "id";
            table = table with { Rows = $"{key} IN (SELECT id FROM {StoreSchema.Table(seen[0].Space)} WHERE recordtype IN ({names}))" };
        }
        return true;
    }

    private List<RecordTypeDefinition> TypesOf(string table)
    {
        var own = catalog.Types.Where(type => type.Table.Equals(table, StringComparison.OrdinalIgnoreCase)).ToList();
        return own.Count > 0 ? own
            : table == "entity" ? [.. catalog.Types.Where(type => type.Group == RecordGroup.Entity)]
            : table.StartsWith("transaction", StringComparison.Ordinal) ? [.. catalog.Types.Where(type => type.Group == RecordGroup.Transaction)]
            : [];
    }

    private bool IsOpen(string table) => table switch
    {
        "deletedrecord" => login.LevelOf(SetupPermission.DeletedRecords) >= PermissionLevel.View,
        "systemnote" => login.LevelOf(SetupPermission.SystemNotes) >= PermissionLevel.View,
        _ => true,
    };
}
