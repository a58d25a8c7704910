namespace NetSuite.Simulator.Rules;

/// <summary>What a currency is worth.</summary>
internal static class ExchangeRates
{
    /// <summary>What one of a currency is worth in the parent company's; an account without currencies counts in one.</summary>
    public static decimal Quote(SaveContext save, long? currency) =>
        save.Find("currency", currency)?.Values.Amount("exchangeRate") is { } rate and > 0.000001m ? rate : 1;

    /// <summary>The rate of a transaction: it leads to the currency of its subsidiary's books, whatever the parent company keeps its own in.</summary>
    public static decimal Of(SaveContext save)
    {
        var books = save.Find("subsidiary", save.Values.Number("subsidiary"))?.Values.Number("currency");
        var currency = save.Values.Number("currency") ?? books;
        return currency == books ? 1 : Math.Round(Quote(save, currency) / Quote(save, books), 8);
    }
}
