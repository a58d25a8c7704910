using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// Names that may exist once: entity ids per type (contacts: per company), item names, and external ids in their
/// whole id space.
/// </summary>
internal sealed class UniqueNames : IRecordRule
{
    public void Apply(SaveContext save)
    {
        var table = StoreSchema.Table(save.Type.Space);
        if (save.Changes("externalId") && save.Values.Text("externalId") is { } externalId
            && save.Session.Scalar($"SELECT 1 FROM {table} WHERE externalid = @0 AND id <> @1", externalId, save.Id) is not null)
        {
            Refuse(save);
            return;
        }
        var isTaken = save.Type.Group switch
        {
            RecordGroup.Entity => IsEntityTaken(save, table),
            RecordGroup.Item => save.Values.Text("itemId") is { } name
                && save.Session.Scalar($"SELECT 1 FROM {table} WHERE itemid = @0 COLLATE NOCASE AND id <> @1", name, save.Id) is not null,
            RecordGroup.List or RecordGroup.CustomList => save.Values.Text("fullName") is null && save.Values.Text(save.Type.NameField) is not null
                && save.Session.Scalar(
                    $"SELECT 1 FROM {table} WHERE refname = @0 COLLATE NOCASE AND id <> @1", RecordNames.Of(save.Type, save.Values), save.Id) is not null,
            _ => false,
        };
        if (isTaken)
        {
            Refuse(save);
        }
    }

    private static bool IsEntityTaken(SaveContext save, string table)
    {
        if (save.Values.Text("entityId") is not { } name || !(save.Changes("entityId") || save.Changes("company")))
        {
            return false;
        }
        return save.Type.Name == "contact"
            ? save.Session.Scalar(
                $"SELECT 1 FROM {table} WHERE entityid = @0 COLLATE NOCASE AND recordtype = 'contact' AND company IS @1 AND id <> @2",
                name, save.Values["company"], save.Id) is not null
            : save.Session.Scalar(
                $"SELECT 1 FROM {table} WHERE entityid = @0 COLLATE NOCASE AND recordtype = @1 AND id <> @2",
                name, save.Type.PathName, save.Id) is not null;
    }

    private static void Refuse(SaveContext save) => save.Problems.Refuse(new ErrorDetail(
        $"Error while accessing a resource. This {Noun(save.Type.Group)} already exists.", "USER_ERROR"));

    private static string Noun(RecordGroup group) => group switch
    {
        RecordGroup.Entity => "entity",
        RecordGroup.Item => "item",
        _ => "record",
    };
}
