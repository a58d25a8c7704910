using System.Globalization;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Http;

/// <summary>/system/v1: the clock to synchronize by.</summary>
internal sealed class SystemEndpoints(SimulatedAccount account)
{
    public Reply Handle(AccountRequest request)
    {
        if (request.Resource is not ["serverTime"])
        {
            throw Refusals.MissingUrl();
        }
        if (request.Method != "GET")
        {
            throw Refusals.MethodNotAllowed(request.Method, "GET");
        }
        using var json = new JsonBuffer();
        json.Writer.WriteStartObject();
        json.Writer.WriteString("serverTime"u8, account.Options.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.Writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Json);
    }
}
