using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;

namespace NetSuite.Simulator.Transforms;

/// <summary>What a customer has to his credit is paid back: a credit memo, an unapplied payment or a deposit.</summary>
internal sealed class CustomerRefunds : ITransform
{
    public bool Makes(RecordTypeDefinition source, RecordTypeDefinition target) =>
        source.Name is "creditMemo" or "customerPayment" or "customerDeposit" && target.Name == "customerRefund";

    public void Fill(TransformContext context)
    {
        var source = context.Source;
        var left = Applications.Left(source, RecordLinks.Transactions(context.Session, context.Catalog, source));
        if (left <= 0)
        {
            throw context.Refusal();
        }
        context.Copy("subsidiary", "currency", "exchangeRate", "class", "department", "location");
        context.Values["customer"] = Parties.Of(context.Session, context.Catalog, source.Values);
        var line = new Row
        {
            ["doc"] = source.Id,
            ["apply"] = true,
            ["amount"] = (double)left,
        };
        if (source.Type.Name == "customerDeposit")
        {
            context.Values["deposit"] = new List<Row> { line };
        }
        else
        {
            line["line"] = 0L;
            context.Values["apply"] = new List<Row> { line };
        }
    }
}
