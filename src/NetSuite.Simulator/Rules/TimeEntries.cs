using System.Globalization;

namespace NetSuite.Simulator.Rules;

/// <summary>A time entry belongs where its employee does, and has the price of its service item unless it names another.</summary>
internal sealed class TimeEntries : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Name != "timeBill")
        {
            return;
        }
        var values = save.Values;
        values["displayField"] = save.Id.ToString(CultureInfo.InvariantCulture);
        if (save.IsNew && save.Referred("employee") is { } employee)
        {
            foreach (var name in new[] { "subsidiary", "class", "department", "location" })
            {
                values[name] ??= employee.Values[name];
            }
        }
        if (values.Flag("isBillable") && !values.Flag("overrideRate") && (values["rate"] is null || save.Changes("item") || save.Changes("price")) && save.Referred("item") is { } item)
        {
            values["price"] ??= ItemPrices.BaseLevel;
            values["rate"] = ItemPrices.Rate(save, item, values.Number("price")) is { } rate ? (double)rate : values["rate"];
        }
    }
}
