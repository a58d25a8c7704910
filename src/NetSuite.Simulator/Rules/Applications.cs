using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Who is applied to whom: payments and credits to invoices, refunds to credits, by the lines of three sublists.</summary>
internal static class Applications
{
    /// <summary>The sublists whose lines apply something, with the types their documents may have.</summary>
    public static readonly (string Type, string Sublist, string[] Documents)[] Sublists =
    [
        ("creditMemo", "apply", ["invoice"]),
        ("customerPayment", "apply", ["invoice"]),
        ("customerPayment", "credit", ["creditMemo"]),
        ("customerPayment", "deposit", ["customerDeposit"]),
        ("customerRefund", "apply", ["creditMemo", "customerPayment"]),
        ("customerRefund", "deposit", ["customerDeposit"]),
    ];

    public static decimal Sum(Row values, string sublist) =>
        values.Lines(sublist).Where(line => line.Flag("apply")).Sum(line => line.Amount("amount") ?? 0);

    /// <summary>What others use of a document.</summary>
    /// <param name="document">The document's id.</param>
    /// <param name="dependents">The transactions that refer to it.</param>
    public static decimal Used(long document, IEnumerable<RecordData> dependents) => dependents.Sum(dependent => Sublists
        .Where(list => list.Type == dependent.Type.Name)
        .SelectMany(list => dependent.Values.Lines(list.Sublist))
        .Where(line => line.Flag("apply") && line.Number("doc") == document)
        .Sum(line => line.Amount("amount") ?? 0));

    /// <summary>What is left of a document: of an invoice to be paid, of a credit or payment to be used.</summary>
    public static decimal Left(RecordData document, IEnumerable<RecordData> dependents)
    {
        var values = document.Values;
        var own = document.Type.Name is "creditMemo" or "customerPayment" ? Sum(values, "apply") - Sum(values, "credit") - Sum(values, "deposit") : 0;
        return (values.Amount("total") ?? 0) - own - Used(document.Id, dependents);
    }
}
