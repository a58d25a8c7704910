using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Quantity, rate and amount of a line: what the client gives wins, the rest is computed.</summary>
internal static class LineAmounts
{
    /// <summary>Completes a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="before">The line as it was; null for a new one.</param>
    /// <param name="needsRate">Whether the list's rate applies anew, as it does to another item.</param>
    /// <param name="listRate">The rate where the client gives none.</param>
    public static void Complete(Row line, Row? before, bool needsRate, Func<decimal?> listRate)
    {
        var rateGiven = line["rate"] is not null && !Same(before, line, "rate");
        var amountGiven = line["amount"] is not null && !Same(before, line, "amount");
        var quantity = line.Amount("quantity") ?? 0;
        if (!rateGiven && amountGiven)
        {
            // An amount by hand makes the rate; the list no longer applies.
            line["rate"] = quantity == 0 ? line["rate"] : (double)Math.Round((line.Amount("amount") ?? 0) / quantity, 8);
            return;
        }
        if (!rateGiven && (needsRate || line["rate"] is null))
        {
            line["rate"] = (double)(listRate() ?? 0);
        }
        if (!amountGiven)
        {
            line["amount"] = Money.Multiply(line.Amount("rate") ?? 0, quantity);
        }
    }

    /// <summary>Whether a line kept a value.</summary>
    public static bool Same(Row? before, Row line, string name) => before is not null && Equals(before[name], line[name]);
}
