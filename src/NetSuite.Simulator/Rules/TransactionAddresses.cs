using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>A new sales document is billed and shipped to its customer's default addresses unless it names others.</summary>
internal sealed class TransactionAddresses : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Transaction || !save.IsNew || save.Find("customer", Parties.Customer(save.Session, save.Catalog, save.Values.Number("entity"))) is not { } customer)
        {
            return;
        }
        Take(save, customer.Values, "billingAddress", "defaultBilling");
        Take(save, customer.Values, "shippingAddress", "defaultShipping");
    }

    private static void Take(SaveContext save, Row customer, string field, string flag)
    {
        if (save.Type.Shape.Find(field) is { Kind: FieldKind.Subrecord } && save.Values[field] is null)
        {
            save.Values[field] = (customer.Lines("addressBook").FirstOrDefault(line => line.Flag(flag))?["addressBookAddress"] as Row)?.Clone();
        }
    }
}
