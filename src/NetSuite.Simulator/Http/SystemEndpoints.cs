using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Http;

/// <summary>/system/v1: the clock to synchronize by, and the limits to keep within.</summary>
internal sealed class SystemEndpoints(SimulatedAccount account)
{
    public Reply Handle(AccountRequest request)
    {
        var show = request.Resource switch
        {
            ["serverTime"] => (Action<Utf8JsonWriter>)ServerTime,
            ["governanceLimits"] => writer => GovernanceLimits(writer, request.Login.Integration),
            _ => throw Refusals.MissingUrl(),
        };
        if (request.Method != "GET")
        {
            throw Refusals.MethodNotAllowed(request.Method, "GET");
        }
        using var json = new JsonBuffer();
        json.Writer.WriteStartObject();
        show(json.Writer);
        json.Writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Json);
    }

    private void ServerTime(Utf8JsonWriter writer) =>
        writer.WriteString("serverTime"u8, account.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private void GovernanceLimits(Utf8JsonWriter writer, Integration integration)
    {
        var limit = account.Options.Governance.ConcurrencyLimit;
        if (limit == 0)
        {
            // An account without a limit is one of NetSuite's own.
            writer.WriteString("integrationLimitType"u8, "internal"u8);
            return;
        }
        writer.WriteNumber("accountConcurrencyLimit"u8, limit);
        writer.WriteNumber("accountUnallocatedConcurrencyLimit"u8, limit - account.Directory.AllocatedConcurrency);
        if (integration.ConcurrencyLimit is { } own)
        {
            writer.WriteNumber("integrationConcurrencyLimit"u8, own);
        }
        writer.WriteString("integrationLimitType"u8, integration.ConcurrencyLimit is null ? "accountLimit"u8 : "integrationSpecific"u8);
    }
}
