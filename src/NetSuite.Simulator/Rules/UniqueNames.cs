using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// Names that may exist once: entity ids per type (contacts: per company), the paths of items and of lists, a few
/// codes, and external ids in their whole id space.
/// </summary>
internal sealed class UniqueNames : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (IsTaken(save))
        {
            save.Refuse($"This {Noun(save.Type.Group)} already exists.");
        }
        else if (save.Type.Name == "account" && save.Changes("acctNumber") && Exists(save, "acctnumber", save.Values.Text("acctNumber")))
        {
            save.Refuse("The account number you have chosen is already used.", "acctNumber");
        }
    }

    private static bool IsTaken(SaveContext save)
    {
        if (save.Changes("externalId") && save.Values.Text("externalId") is { } externalId
            && save.Session.Scalar($"SELECT 1 FROM {StoreSchema.Table(save.Type.Space)} WHERE externalid = @0 AND id <> @1", externalId, save.Id) is not null)
        {
            return true;
        }
        var name = RecordNames.Of(save.Session, save.Type, save.Values);
        return save.Type.Group switch
        {
            RecordGroup.Entity when save.Type.Name == "contact" => Exists(save, "refname", name, "company"),
            RecordGroup.Entity => Exists(save, "refname", name),
            RecordGroup.Item => name.Length > 0 && save.Session.Scalar(
                $"SELECT 1 FROM {StoreSchema.Table("item")} WHERE refname = @0 COLLATE NOCASE AND id <> @1", name, save.Id) is not null,
            RecordGroup.List or RecordGroup.CustomList => save.Type.Name switch
            {
                "bin" when save.Type.Shape.Find("location") is not null => Exists(save, "refname", name, "location"),
                "inventoryNumber" => Exists(save, "refname", name, "item"),
                "currency" => Exists(save, "refname", name) || Exists(save, "symbol", save.Values.Text("symbol")),
                _ => Exists(save, "refname", name),
            },
            _ => false,
        };
    }

    // The plus signs keep SQLite to the index of names: the others select far too many records.
    private static bool Exists(SaveContext save, string column, string? value, string? within = null) =>
        !string.IsNullOrEmpty(value) && save.Session.Scalar(
            $"SELECT 1 FROM {StoreSchema.Table(save.Type.Space)} WHERE \"{column}\" = @0 COLLATE NOCASE AND id <> @1 AND +recordtype = @2 AND +\"{within ?? "recordtype"}\" IS @3",
            value,
            save.Id,
            save.Type.PathName,
            within is null ? save.Type.PathName : save.Values[within]) is not null;

    private static string Noun(RecordGroup group) => group switch
    {
        RecordGroup.Entity => "entity",
        RecordGroup.Item => "item",
        _ => "record",
    };
}
