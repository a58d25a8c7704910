using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>What a transaction takes from its customer and from the day: subsidiary, currency, terms, dates.</summary>
internal sealed class TransactionDefaults : IRecordRule
{
    private static readonly string[] Taken = ["subsidiary", "currency", "terms", "email", "salesRep"];

    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        var values = save.Values;
        var party = save.Type.Shape.Find("customer") is null ? "entity" : "customer";
        values["tranDate"] ??= save.Clock.Today;
        if (save.Changes(party) || save.IsNew)
        {
            TakeFrom(save, save.FindIn("entity", values.Number(party)));
        }
        if (save.IsNew || save.Changes("currency"))
        {
            values["exchangeRate"] = (save.Changes("exchangeRate") ? values["exchangeRate"] : null) ?? (double)ExchangeRates.Of(save);
        }
        if (save.Type.Name is "invoice" or "vendorBill")
        {
            SetDueDate(save);
        }
    }

    private static void TakeFrom(SaveContext save, RecordData? entity)
    {
        if (entity is not { Type.Name: "customer" or "job" })
        {
            return;
        }
        if (entity.Type.Name == "job" && save.Type.Shape.Find("job") is not null)
        {
            save.Values["job"] ??= entity.Id;
        }
        // What a project does not say its customer does.
        var customer = save.Find("customer", Parties.Customer(save.Session, save.Catalog, entity.Id));
        foreach (var name in Taken)
        {
            save.Values[name] ??= entity.Values[name] ?? customer?.Values[name];
        }
    }

    private static void SetDueDate(SaveContext save)
    {
        var isGiven = save.Values["dueDate"] is not null && (save.IsNew || save.Changes("dueDate"));
        var moves = save.IsNew || save.Changes("tranDate") || save.Changes("terms");
        if (isGiven || !moves)
        {
            return;
        }
        var days = save.Find("term", save.Values.Number("terms"))?.Values.Number("daysUntilNetDue") ?? 0;
        var date = DateOnly.ParseExact(save.Values.Text("tranDate")!, AccountClock.DateFormat, CultureInfo.InvariantCulture);
        // Terms with absurd days lead out of the calendar.
        var isInCalendar = days >= -date.DayNumber && days <= DateOnly.MaxValue.DayNumber - date.DayNumber;
        save.Values["dueDate"] = isInCalendar ? date.AddDays((int)days).ToString(AccountClock.DateFormat, CultureInfo.InvariantCulture) : null;
    }
}
