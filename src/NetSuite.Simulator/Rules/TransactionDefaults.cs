using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>What a transaction takes from its customer and from the day: subsidiary, currency, terms, dates.</summary>
internal sealed class TransactionDefaults : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Group != RecordGroup.Transaction)
        {
            return;
        }
        var values = save.Values;
        var party = save.Type.Shape.Find("customer") is null ? "entity" : "customer";
        var entity = save.Changes(party) || save.IsNew ? save.Find("customer", values.Number(party)) : null;
        values["tranDate"] ??= save.Clock.Today;
        if (entity is not null)
        {
            values["subsidiary"] ??= entity.Values["subsidiary"];
            values["currency"] ??= entity.Values["currency"];
            values["terms"] ??= entity.Values["terms"];
            values["email"] ??= entity.Values["email"];
            values["salesRep"] ??= entity.Values["salesRep"];
        }
        if (save.IsNew || save.Changes("currency"))
        {
            values["exchangeRate"] = (save.Changes("exchangeRate") ? values["exchangeRate"] : null)
                ?? save.Find("currency", values.Number("currency"))?.Values["exchangeRate"]
                ?? 1.0;
        }
        if (save.Type.Shape.Find("dueDate") is not null && save.Type.Name == "invoice")
        {
            SetDueDate(save);
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
