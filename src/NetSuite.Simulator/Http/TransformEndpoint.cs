using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>POST /{type}/{id}/!transform/{target}: the body is optional and says what the client wants otherwise.</summary>
internal sealed class TransformEndpoint(SimulatedAccount account)
{
    /// <summary>The path segment that asks for a transform.</summary>
    public const string Segment = "!transform";

    private static readonly ReadOnlyMemory<byte> NoChanges = "{}"u8.ToArray();

    public Reply Handle(AccountRequest request, RecordTypeDefinition source, RecordKey key)
    {
        if (request.Resource.Count != 4)
        {
            throw Refusals.MissingUrl();
        }
        if (request.Method != "POST")
        {
            throw Refusals.MethodNotAllowed(request.Method);
        }
        var target = account.Catalog.Find(request.Resource[3]) ?? throw Refusals.UnknownType(request.Resource[3]);
        var options = WriteChoices.Of(request, target);
        using JsonDocument body = RequestBody.Parse(request.Body.IsEmpty ? NoChanges : request.Body);
        return RecordEndpoints.Written(request, target, account.Writer.Transform(source, key, target, body.RootElement, options));
    }
}
