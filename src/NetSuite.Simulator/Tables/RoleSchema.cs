using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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
        if (types.Count > 0 && seen.Count == 0)
        {
            throw SuiteQlException.RecordNotFound(table.Name);
        }
        if (table.Permission is { } permission && login.LevelOf(permission) < PermissionLevel.View)
        {
            table = table with { Rows = OfLogin(table) };
        }
        if (seen.Count < types.Count)
        {
            var names = string.Join(", ", seen.Select(type => ViewColumns.Literal(type.PathName)));
            var ids = $"(SELECT id FROM {StoreSchema.Table(types[0].Space)} WHERE recordtype IN ({names}))";
            table = table with { Rows = string.Join(" AND ", table.RecordIdNames.Select(key => $"\"{key}\" IN {ids}")) };
        }
        return true;
    }

    // Without the permission one sees one's own doing, where a table says whose it is.
    private string OfLogin(SuiteQlTable table) => table.AuthorName is { } author
        ? string.Create(CultureInfo.InvariantCulture, $"\"{author}\" = {login.User.Id}")
        : throw SuiteQlException.RecordNotFound(table.Name);
}
