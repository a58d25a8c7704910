using System.Globalization;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>
/// Checks and completes the lines that apply a payment, credit or refund to documents: the document must be one of the
/// same customer and currency with enough left, and nobody applies more than there is.
/// </summary>
internal sealed class ApplyLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        // Credits and deposits come first: they add to what a payment can be applied to.
        var lists = Applications.Sublists.Where(list => list.Type == save.Type.Name).OrderBy(list => list.Sublist == "apply").ToList();
        if (lists.Count == 0)
        {
            return;
        }
        if (save.IsNew && save.Values.Flag("autoApply") && !save.Values.Lines("apply").Any(line => line.Flag("apply")))
        {
            ChooseOldest(save);
        }
        foreach (var list in lists)
        {
            Complete(save, list.Sublist, list.Documents);
        }
        Settle(save);
    }

    private static void ChooseOldest(SaveContext save)
    {
        var left = save.Values.Amount("payment") ?? save.Values.Amount("total") ?? 0;
        var lines = OpenInvoices.Lines(
            save.Session, Party(save, save.Values), save.Values.Number("currency"), bills: save.Type.Name.StartsWith("vendor", StringComparison.Ordinal)) ?? [];
        foreach (var line in lines.TakeWhile(_ => left > 0))
        {
            var amount = Math.Min(left, line.Amount("due") ?? 0);
            line["apply"] = true;
            line["amount"] = Money.Round(amount);
            left -= amount;
        }
        save.Values["apply"] = lines;
    }

    private static void Complete(SaveContext save, string sublist, string[] documents)
    {
        var field = save.Type.Shape.Find(sublist)!;
        var lines = save.Values.Lines(sublist);
        var used = new Dictionary<long, decimal>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Flag("apply"))
            {
                Complete(save, field, lines[i], documents, used, string.Create(CultureInfo.InvariantCulture, $"{sublist}.items[{i}]"));
            }
        }
        // What is not applied is only a choice of the form, and no part of the record.
        var kept = lines.Where(line => save.IsPreview || line.Flag("apply")).ToList();
        save.Values[sublist] = kept.Count == 0 ? null : kept;
    }

    private static void Complete(SaveContext save, FieldDefinition sublist, Row line, string[] documents, Dictionary<long, decimal> used, string path)
    {
        var id = line.Number("doc") ?? 0;
        var document = save.FindIn("transaction", id);
        var left = document is null ? 0 : Left(save, document) - used.GetValueOrDefault(id);
        // The form of this customer does not offer the document: to NetSuite it does not exist there.
        if (document is null || !documents.Contains(document.Type.Name) || !BelongsTo(save, document.Values) || left <= 0 || IsUnapprovedBill(document))
        {
            save.Problems.InvalidReference(sublist.Shape!.Find("doc")!, id.ToString(CultureInfo.InvariantCulture), $"{path}.doc");
            return;
        }
        var amount = line.Amount("amount") ?? Math.Min(left, Math.Max(Available(save, sublist.Name) - used.Values.Sum(), 0));
        if (amount <= 0 || amount > left)
        {
            save.Refuse("The amount applied to a transaction must be above zero and can not exceed what is due on it.", $"{path}.amount");
            return;
        }
        used[id] = used.GetValueOrDefault(id) + amount;
        line["amount"] = Money.Round(amount);
        Describe(line, sublist.Shape!, document, left);
    }

    private static void Describe(Row line, FieldShape shape, RecordData document, decimal left)
    {
        var described = new (string Name, object? Value)[]
        {
            ("line", 0L), ("type", document.Type.Label), ("refNum", document.Values["tranId"]), ("total", document.Values["total"]),
            ("due", Money.Round(left)), ("remaining", Money.Round(left)),
            ("applyDate", document.Values["tranDate"]), ("creditDate", document.Values["tranDate"]), ("depositDate", document.Values["tranDate"]),
        };
        foreach (var (name, value) in described.Where(pair => shape.Find(pair.Name) is not null))
        {
            line[name] = value;
        }
    }

    private static decimal Left(SaveContext save, RecordData document) => Applications.Left(
        document, RecordLinks.Transactions(save.Session, save.Catalog, document).Where(dependent => dependent.Id != save.Id));

    // Without an amount of its own a payment is as much as it is applied to, and so is a refund.
    private static decimal Available(SaveContext save, string sublist) => (sublist, save.Type.Name) switch
    {
        ("apply", "customerPayment") when save.Values.Amount("payment") is { } payment =>
            payment + Applications.Sum(save.Values, "credit") + Applications.Sum(save.Values, "deposit"),
        ("apply", "creditMemo" or "vendorCredit") => save.Values.Amount("total") ?? 0,
        _ => decimal.MaxValue,
    };

    private static void Settle(SaveContext save)
    {
        var values = save.Values;
        var applied = Applications.Sum(values, "apply");
        var others = Applications.Sum(values, "credit") + Applications.Sum(values, "deposit");
        switch (save.Type.Name)
        {
            case "customerPayment":
                values["payment"] ??= applied > 0 ? Money.Round(Math.Max(applied - others, 0)) : null;
                values["total"] = values["payment"];
                Require(save, "payment", values.Amount("payment") >= 0);
                break;
            case "vendorPayment":
                values["total"] = Money.Round(applied - others);
                Require(save, "apply", applied > 0 && applied >= others);
                break;
            case "customerRefund":
                values["total"] = Money.Round(applied + others);
                Require(save, "apply", applied + others > 0);
                break;
            default:
                Require(save, "apply", applied > 0 || !MustBeApplied(save));
                break;
        }
    }

    private static bool MustBeApplied(SaveContext save) =>
        save.Behaviour.InvoiceCreditMustBeApplied && save.Prefilled is not null
        && save.Find("invoice", save.Values.Number("createdFrom"))?.Values.Amount("amountRemaining") > 0;

    private static void Require(SaveContext save, string field, bool isThere)
    {
        if (!isThere && !save.IsPreview)
        {
            save.Refuse($"Please enter value(s) for: {save.Type.Shape.Find(field)!.Title}", field);
        }
    }

    private static bool IsUnapprovedBill(RecordData document) => document.Type.Name == "vendorBill" && document.Values.Text("approvalStatus") is "1" or "3";

    private static bool BelongsTo(SaveContext save, Row document) =>
        Party(save, document) == Party(save, save.Values) && Equals(document["currency"], save.Values["currency"]);

    private static long? Party(SaveContext save, Row values) => Parties.Of(save.Session, save.Catalog, values);
}
