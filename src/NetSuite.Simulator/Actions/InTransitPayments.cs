using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Actions;

/// <summary>A payment on its way to the vendor arrives, or comes back.</summary>
internal static class InTransitPayments
{
    private const string Voided = "V";

    // Oracle's own sample does not pad: 2019-1-31.
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy-MM-dd"];

    public static IEnumerable<RecordAction> Actions { get; } =
    [
        new("vendorPayment", "confirm", context =>
        {
            End(context);
            context.Values["cleared"] = true;
            context.Values["clearedDate"] = Date(context);
            context.Values["exchangeRate"] = Rate(context) ?? context.Values["exchangeRate"];
        }),
        new("vendorPayment", "decline", context =>
        {
            End(context);
            context.Values["status"] = Voided;
        }),
    ];

    private static void End(ActionContext context)
    {
        ActionContext.Require(context.Values.Flag("isInTransitPayment"), "The payment is not in transit.");
        context.Values["isInTransitPayment"] = false;
    }

    private static string? Date(ActionContext context)
    {
        if (context.Parameter("confirmationDate") is not { } given)
        {
            return context.Values.Text("tranDate");
        }
        return given.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(given.GetString(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString(AccountClock.DateFormat, CultureInfo.InvariantCulture)
            : throw Refusals.InvalidBody();
    }

    private static object? Rate(ActionContext context)
    {
        if (context.Parameter("exchangeRate") is not { } given)
        {
            return null;
        }
        var text = given.ValueKind == JsonValueKind.String ? given.GetString() : given.GetRawText();
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and < Row.AmountLimit
            ? rate
            : throw Refusals.InvalidBody();
    }
}
