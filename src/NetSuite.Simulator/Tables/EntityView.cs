using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>The entity table: what customers, vendors, employees and contacts have in common.</summary>
internal static class EntityView
{
    private static readonly string[] Texts =
        ["entityid", "altname", "email", "phone", "fax", "firstname", "middlename", "lastname", "title", "salutation", "comments", "externalid"];

    public static ViewDefinition Define(RecordCatalog catalog, ViewColumns columns)
    {
        var types = catalog.Types.Where(type => type.Group == RecordGroup.Entity).ToList();
        var known = StoreSchema.Columns(catalog, "entity");
        var code = string.Join(' ', types.Select(type => $"WHEN '{type.PathName}' THEN '{type.Code}'"));
        return new ViewDefinition("entity", StoreSchema.Table("entity"),
        [
            ViewColumns.Id,
            .. Texts.Where(known.Contains).Select(name => ViewColumns.Plain(name, SuiteQlKind.Text)),
            ViewColumns.Plain("type", SuiteQlKind.Text, $"CASE recordtype {code} END", ViewColumns.Names(types.Select(type => KeyValuePair.Create(type.Code, type.Label)))),
            ViewColumns.Plain("entitytitle", SuiteQlKind.Text, "refname"),
            ViewColumns.Plain("isinactive", SuiteQlKind.Boolean, "coalesce(isinactive, 'F')"),
            ViewColumns.Plain("isperson", SuiteQlKind.Boolean, "coalesce(isperson, CASE WHEN recordtype IN ('contact', 'employee') THEN 'T' ELSE 'F' END)"),
            ViewColumns.Plain("datecreated", SuiteQlKind.DateTime),
            ViewColumns.Plain("lastmodifieddate", SuiteQlKind.DateTime),
            ViewColumns.Reference("parent", "entity"),
            .. columns.Custom(types),
            .. types.Select(type => ViewColumns.Reference(type.PathName, "entity", $"CASE recordtype WHEN '{type.PathName}' THEN id END")),
        ]) { Types = types };
    }
}
