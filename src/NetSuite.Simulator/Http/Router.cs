using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Metadata;

namespace NetSuite.Simulator.Http;

/// <summary>Finds the service a request is for: /services/rest/{service}/v1/…</summary>
internal sealed class Router(SimulatedAccount account)
{
    private readonly RecordEndpoints records = new(account);
    private readonly MetadataEndpoints metadata = new(account);
    private readonly SuiteQlEndpoint suiteQl = new(account);
    private readonly SystemEndpoints system = new(account);

    public Reply Route(AccountRequest request, CancellationToken cancellationToken)
    {
        var segments = request.Target.Segments;
        if (segments.Count < 5 || segments[0] != "services" || segments[1] != "rest" || segments[3] != "v1")
        {
            throw Refusals.MissingUrl();
        }
        Require(AccountFeatures.RestWebServices);
        var resource = request with { Resource = [.. segments.Skip(4)] };
        if (segments[2] == "query" || (segments[2] == "record" && request.Target.Query["q"] is not null))
        {
            Require(AccountFeatures.Workbook);
        }
        return segments[2] switch
        {
            "record" when segments[4] == "metadata-catalog" => metadata.Handle(resource),
            "record" => records.Handle(resource),
            "query" => suiteQl.Handle(resource, cancellationToken),
            "system" => system.Handle(resource),
            _ => throw Refusals.MissingUrl(),
        };
    }

    private void Require(string feature)
    {
        if (!account.Catalog.Features.IsOn(feature))
        {
            throw Refusals.FeatureOff(feature);
        }
    }
}
