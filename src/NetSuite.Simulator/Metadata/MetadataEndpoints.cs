using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Metadata;

/// <summary>/record/v1/metadata-catalog: the list of types, and each type in three media types.</summary>
internal sealed class MetadataEndpoints(SimulatedAccount account)
{
    public Reply Handle(AccountRequest request)
    {
        if (request.Method != "GET")
        {
            throw Refusals.MethodNotAllowed(request.Method, "GET");
        }
        if (request.Resource.Count == 2 && request.Resource[1].Equals("nsLink", StringComparison.OrdinalIgnoreCase))
        {
            using var link = new JsonBuffer();
            new JsonSchema(link.Writer).WriteLink();
            return Reply.Json(link, MediaTypes.Schema);
        }
        var accept = request.Headers.Accept.ToString();
        var types = request.Resource.Count switch
        {
            1 => Selected(request.Login, request.Target.Query["select"]),
            2 => [Find(request.Login, request.Resource[1])],
            _ => throw Refusals.MissingUrl(),
        };
        using var json = new JsonBuffer();
        if (accept.Contains("application/swagger+json", StringComparison.OrdinalIgnoreCase))
        {
            new OpenApiDocument(json.Writer).Write(types, request.Target.Origin);
            return Reply.Json(json, MediaTypes.Swagger);
        }
        if (accept.Contains("application/schema+json", StringComparison.OrdinalIgnoreCase) && request.Resource.Count == 2)
        {
            new JsonSchema(json.Writer).Write(types[0]);
            return Reply.Json(json, MediaTypes.Schema);
        }
        if (request.Resource.Count == 2)
        {
            CatalogListing.WriteOne(json.Writer, types[0], request.Target.RecordRoot);
        }
        else
        {
            CatalogListing.Write(json.Writer, types, request.Target.RecordRoot);
        }
        return Reply.Json(json, MediaTypes.Json);
    }

    private IReadOnlyList<RecordTypeDefinition> Selected(Login login, string? select)
    {
        if (select is null)
        {
            return login.IsAdministrator ? account.Catalog.Types : [.. account.Catalog.Types.Where(login.Sees)];
        }
        // A space after the comma is a malformed request to NetSuite.
        if (select.Any(char.IsWhiteSpace))
        {
            throw Refusals.InvalidRequest(isAboutUrl: true);
        }
        return [.. select.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => Find(login, name)).Distinct()];
    }

    // The catalog describes what the role may see: of the rest it knows nothing.
    private RecordTypeDefinition Find(Login login, string name) =>
        account.Catalog.Find(name) is { } type && login.Sees(type) ? type : throw Refusals.UnknownType(name);
}
