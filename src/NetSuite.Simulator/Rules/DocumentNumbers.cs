using System.Globalization;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Numbers new transactions: INV1001, INV1002, …</summary>
internal sealed class DocumentNumbers : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.Type.NumberPrefix.Length == 0 || save.IsPreview)
        {
            return;
        }
        var counter = $"number:{save.Type.Name}";
        if (save.Values.Text("tranId") is { } given)
        {
            if (save.IsNew && given.StartsWith(save.Type.NumberPrefix, StringComparison.Ordinal)
                && long.TryParse(given.AsSpan(save.Type.NumberPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var taken)
                && taken < long.MaxValue / 2)
            {
                Counters.Pass(save.Session, counter, taken);
            }
        }
        else
        {
            var number = Counters.Next(save.Session, counter, save.Type.FirstNumber);
            save.Values["tranId"] = save.Type.NumberPrefix + number.ToString(CultureInfo.InvariantCulture);
        }
        save.Values["transactionNumber"] ??= save.Values["tranId"];
    }
}
