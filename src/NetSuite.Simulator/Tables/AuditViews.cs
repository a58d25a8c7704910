using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>What was deleted and what was changed, when and by whom.</summary>
internal static class AuditViews
{
    private static string Author => $"CASE {{0}} WHEN {SystemNotes.Author} THEN '{SystemNotes.AuthorName}' ELSE (SELECT refname FROM {StoreSchema.Table("entity")} WHERE id = {{0}}) END";

    public static IEnumerable<ViewDefinition> Define() =>
    [
        new("deletedrecord", "deletedrecord",
        [
            .. new[] { "name", "scriptid", "type", "context" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Text)),
            ViewColumns.Plain("recordid", SuiteQlKind.Number),
            ViewColumns.Plain("recordtypeid", SuiteQlKind.Number),
            ViewColumns.Plain("deletedby", SuiteQlKind.Reference, display: Author),
            ViewColumns.Plain("deleteddate", SuiteQlKind.WallTime),
            .. new[] { "iscustomlist", "iscustomrecord", "iscustomtransaction" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Boolean)),
        ]) { Permission = "Deleted Records" },
        new("systemnote", "systemnote",
        [
            ViewColumns.Id,
            ViewColumns.Plain("date", SuiteQlKind.DateTime),
            .. new[] { "recordid", "recordtypeid", "role", "lineid" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Number)),
            ViewColumns.Plain("name", SuiteQlKind.Reference, display: Author),
            ViewColumns.Plain("type", SuiteQlKind.Number, display: ViewColumns.Names(SystemNotes.Types)),
            .. new[] { "field", "oldvalue", "newvalue", "context" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Text)),
        ]) { Permission = "System Notes for Analytics and REST" },
    ];
}
