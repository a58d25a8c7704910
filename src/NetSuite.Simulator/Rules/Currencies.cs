using System.Globalization;

namespace NetSuite.Simulator.Rules;

/// <summary>A rate of exchange is above zero, and that of the base currency is one.</summary>
internal sealed class Currencies : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.Name != "currency")
        {
            return;
        }
        if (save.Values.Flag("isBaseCurrency"))
        {
            save.Values["exchangeRate"] = 1.0;
        }
        else if (save.Values.Amount("exchangeRate") is { } rate && rate <= 0)
        {
            save.Problems.InvalidValue(save.Type.Shape.Find("exchangeRate")!, rate.ToString(CultureInfo.InvariantCulture), "exchangeRate");
        }
    }
}
