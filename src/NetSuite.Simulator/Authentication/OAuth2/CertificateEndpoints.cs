using System.Globalization;
using System.Text;
using System.Text.Json;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>/auth/oauth2/v1/clients/{client id}/certificates: a machine can rotate its own certificate.</summary>
internal sealed class CertificateEndpoints(SimulatedAccount account)
{
    public const string Service = "auth";

    public Reply Handle(AccountRequest request)
    {
        if (request.Resource is not ["clients", var id, "certificates", ..] || account.Directory.FindIntegration(id) is not { } integration)
        {
            throw Refusals.MissingUrl();
        }
        return (request.Method, request.Resource.Skip(3).ToArray()) switch
        {
            ("GET", []) => List(request.Login, integration),
            ("POST", []) => Upload(request, integration),
            ("POST", [var certificate, "revoke"]) => Revoke(request.Login, integration, certificate),
            (_, []) => throw Refusals.MethodNotAllowed(request.Method, "GET", "POST"),
            (_, [_, "revoke"]) => throw Refusals.MethodNotAllowed(request.Method, "POST"),
            _ => throw Refusals.MissingUrl(),
        };
    }

    private Reply List(Login login, Integration integration)
    {
        using var json = new JsonBuffer();
        json.Writer.WriteStartArray();
        foreach (var mapping in account.OAuth2.Certificates.Of(integration).Where(mapping => IsOwn(login, mapping.User)))
        {
            CertificateWriter.Listed(json.Writer, mapping, account.Directory);
        }
        json.Writer.WriteEndArray();
        return Reply.Json(json, MediaTypes.Json);
    }

    private Reply Upload(AccountRequest request, Integration integration)
    {
        using var body = RequestBody.Parse(request.Body);
        if (body.RootElement.ValueKind != JsonValueKind.Object
            || !body.RootElement.TryGetProperty("fileContent", out var content)
            || content.ValueKind != JsonValueKind.String
            || Id(body.RootElement, "role") is not { } role
            || Id(body.RootElement, "entity") is not { } user)
        {
            throw Refusals.InvalidBody();
        }
        if (!IsOwn(request.Login, user))
        {
            throw Refusals.InsufficientPermission(SetupPermission.OwnCertificates);
        }
        if (!account.Directory.Has(user, role))
        {
            throw Refusals.User("The entity or the role does not exist, or the entity does not have the role.");
        }
        try
        {
            var mapping = account.OAuth2.Certificates.Add(content.GetString()!, integration, user, role);
            using var json = new JsonBuffer();
            CertificateWriter.Uploaded(json.Writer, mapping, account.Options.Account);
            return Reply.Json(json, MediaTypes.Json);
        }
        catch (ArgumentException refused)
        {
            throw Refusals.User(refused.Message);
        }
    }

    private Reply Revoke(Login login, Integration integration, string id)
    {
        if (account.OAuth2.Certificates.Find(id) is not { } mapping || mapping.Integration != integration || !IsOwn(login, mapping.User))
        {
            throw Refusals.MissingRecord();
        }
        return account.OAuth2.Certificates.Revoke(mapping)
            ? new Reply(200) { ContentType = "text/plain; charset=UTF-8", Body = Encoding.ASCII.GetBytes("Successfully revoked") }
            : throw Refusals.User("The certificate is revoked already.");
    }

    private static bool IsOwn(Login login, long user) => login.IsAdministrator || login.User.Id == user;

    // NetSuite takes the ids as numbers and as texts.
    private static long? Id(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value))
        {
            return null;
        }
        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
    }
}
