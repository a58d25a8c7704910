using NetSuite.Simulator.Authentication.OAuth2;
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
    private readonly SavedQueryEndpoints saved = new(account);
    private readonly SystemEndpoints system = new(account);
    private readonly CertificateEndpoints certificates = new(account);
    private readonly Permissions permissions = new(account.Catalog);
    private readonly AsyncRequests async = new(account);
    private readonly JobEndpoints jobs = new(account);

    public Reply Route(AccountRequest request, CancellationToken cancellationToken)
    {
        var segments = request.Target.Segments;
        if (segments is ["services", "rest", CertificateEndpoints.Service, "oauth2", "v1", ..])
        {
            var own = request with { Resource = [.. segments.Skip(5)] };
            permissions.Require(CertificateEndpoints.Service, own);
            return certificates.Handle(own);
        }
        if (segments.Count < 5 || segments[0] != "services" || segments[1] != "rest" || segments[3] != "v1")
        {
            throw Refusals.MissingUrl();
        }
        Require(AccountFeatures.RestWebServices);
        var resource = request with { Resource = [.. segments.Skip(4)] };
        permissions.Require(segments[2], resource);
        if (segments[2] == "query" || (segments[2] == "record" && request.Target.Query["q"] is not null))
        {
            Require(AccountFeatures.Workbook);
        }
        return segments[2] switch
        {
            "record" when segments[4] == "metadata-catalog" => metadata.Handle(resource),
            "record" => Record(resource),
            "async" => jobs.Handle(resource),
            "query" when Is(segments[4], "dataset") => saved.Datasets(resource, cancellationToken),
            "query" when Is(segments[4], "savedsearch") => Search(resource, cancellationToken),
            "query" => suiteQl.Handle(resource, cancellationToken),
            "system" => system.Handle(resource),
            _ => throw Refusals.MissingUrl(),
        };
    }

    private Reply Record(AccountRequest request)
    {
        var preferences = new Preferences(request.Headers);
        if (preferences.RespondAsync)
        {
            return async.Accept(request, preferences, later => Deferred(later, Task));
        }
        AsyncRequests.RefuseBatch(request);
        return records.Handle(request);
    }

    // What a job does to one record can meet somebody else's change as a request of its own can.
    private Reply Task(AccountRequest task) => account.Faults.StrikesTask(task.Method, "/services/rest/record/v1/" + string.Join('/', task.Resource))
        ? throw Refusals.RecordChanged()
        : records.Handle(task);

    // Of all the query service, only saved searches run as jobs too.
    private Reply Search(AccountRequest request, CancellationToken cancellationToken)
    {
        var preferences = new Preferences(request.Headers);
        return preferences.RespondAsync
            ? async.Accept(request, preferences, later => Deferred(later, deferred => saved.Searches(deferred, CancellationToken.None)))
            : saved.Searches(request, cancellationToken);
    }

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);

    // A job has no one to throw to: what goes wrong is its result.
    private static Reply Deferred(AccountRequest request, Func<AccountRequest, Reply> answer)
    {
        try
        {
            return answer(request);
        }
        catch (RefusedException refused)
        {
            return ErrorReply.Of(refused, request.Target.RawPath);
        }
        catch (Exception failure)
        {
            return ErrorReply.Unexpected(failure);
        }
    }

    private void Require(string feature)
    {
        if (!account.Catalog.Features.IsOn(feature))
        {
            throw Refusals.FeatureOff(feature);
        }
    }
}
