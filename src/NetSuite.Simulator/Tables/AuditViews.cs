using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>What was deleted and what was changed, when and by whom.</summary>
internal static class AuditViews
{
    // The administrator need not be an employee of the account.
    private static string AuthorName => $"CASE {{0}} WHEN {Author.System.User} THEN '{Author.SystemName}' ELSE coalesce((SELECT refname FROM {StoreSchema.Table("entity")} WHERE id = {{0}}), CASE {{0}} WHEN {LoginDirectory.Administrator} THEN '{LoginDirectory.AdministratorName}' END) END";

    public static IEnumerable<ViewDefinition> Define() =>
    [
        new("deletedrecord", "deletedrecord",
        [
            .. new[] { "name", "scriptid", "type", "context" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Text)),
            ViewColumns.Plain("recordid", SuiteQlKind.Number),
            ViewColumns.Plain("recordtypeid", SuiteQlKind.Number),
            ViewColumns.Plain("deletedby", SuiteQlKind.Reference, display: AuthorName),
            ViewColumns.Plain("deleteddate", SuiteQlKind.WallTime),
            .. new[] { "iscustomlist", "iscustomrecord", "iscustomtransaction" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Boolean)),
        ]) { Permission = "Deleted Records" },
        new("systemnote", "systemnote",
        [
            ViewColumns.Id,
            ViewColumns.Plain("date", SuiteQlKind.DateTime),
            .. new[] { "recordid", "recordtypeid", "role", "lineid" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Number)),
            ViewColumns.Plain("name", SuiteQlKind.Reference, display: AuthorName),
            ViewColumns.Plain("type", SuiteQlKind.Number, display: ViewColumns.Names(SystemNotes.Types)),
            .. new[] { "field", "oldvalue", "newvalue", "context" }.Select(name => ViewColumns.Plain(name, SuiteQlKind.Text)),
        ]) { Permission = "System Notes for Analytics and REST", Author = "name" },
    ];
}
