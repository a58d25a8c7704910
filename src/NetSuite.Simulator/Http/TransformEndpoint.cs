using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>POST /{type}/{id}/!transform/{target}: the body is optional and says what the client wants otherwise.</summary>
internal sealed class TransformEndpoint(SimulatedAccount account)
{
    /// <summary>The path segment that asks for a transform.</summary>
    public const string Segment = "!transform";

    public Reply Handle(AccountRequest request, RecordTypeDefinition source, RecordKey key)
    {
        var target = Target(account, request);
        var options = WriteChoices.Of(request, target);
        using var body = RequestBody.ParseOptional(request.Body);
        return RecordEndpoints.Written(request, target, account.Writer.Transform(source, key, target, body.RootElement, options));
    }

    /// <summary>The type that a request asks to make.</summary>
    public static RecordTypeDefinition Target(SimulatedAccount account, AccountRequest request)
    {
        if (request.Resource.Count != 4)
        {
            throw Refusals.MissingUrl();
        }
        return account.Catalog.Find(request.Resource[3]) ?? throw Refusals.UnknownType(request.Resource[3]);
    }
}
