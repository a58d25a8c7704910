using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Authentication.OAuth2;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Http;

/// <summary>What a login's role must have for a request, asked before the request reaches its endpoint.</summary>
internal sealed class Permissions(RecordCatalog catalog)
{
    /// <exception cref="RefusedException">The role lacks a permission.</exception>
    public void Require(string service, AccountRequest request)
    {
        // Certificates want a bearer token of everyone, administrators included.
        if (service == CertificateEndpoints.Service)
        {
            RequireCertificates(request.Login);
        }
        if (request.Login.IsAdministrator)
        {
            return;
        }
        switch (service)
        {
            case "record" when request.Resource[0] != "metadata-catalog":
                RequireRecord(request);
                break;
            case "query":
                RequireLevel(request.Login, SetupPermission.Workbook, PermissionLevel.Edit);
                break;
            case "system" when request.Resource[0] == "governanceLimits":
                throw Refusals.AdministratorsOnly();
            default:
                break;
        }
    }

    /// <exception cref="RefusedException">The role has less of the record type.</exception>
    public static void RequireLevel(Login login, RecordTypeDefinition type, PermissionLevel level)
    {
        if (login.LevelOf(type) < level)
        {
            throw Refusals.InsufficientPermission(NameOf(type));
        }
    }

    private static void RequireLevel(Login login, string setupPermission, PermissionLevel level)
    {
        if (login.LevelOf(setupPermission) < level)
        {
            throw Refusals.InsufficientPermission(setupPermission);
        }
    }

    private static void RequireCertificates(Login login)
    {
        if (login.Scheme != LoginScheme.Bearer)
        {
            throw Refusals.InvalidLogin();
        }
        RequireLevel(login, SetupPermission.OwnCertificates, PermissionLevel.Full);
    }

    private void RequireRecord(AccountRequest request)
    {
        var (login, resource) = (request.Login, request.Resource);
        // Of an unknown type the endpoint tells.
        if (catalog.Find(resource[0]) is not { } type)
        {
            return;
        }
        if (resource.Count > 3 && resource[2].Equals("!transform", StringComparison.OrdinalIgnoreCase))
        {
            RequireLevel(login, type, PermissionLevel.View);
            if (catalog.Find(resource[3]) is { } target)
            {
                RequireLevel(login, target, PermissionLevel.Create);
            }
            return;
        }
        RequireLevel(login, type, LevelFor(request));
        // Who attaches a record must be able to find it.
        if (resource.Count > 3 && (resource[2] is AttachEndpoint.Attach or AttachEndpoint.Detach) && catalog.Find(resource[3]) is { } attached)
        {
            RequireLevel(login, attached, PermissionLevel.View);
        }
        if (request.Target.Query["q"] is not null)
        {
            RequireLevel(login, SetupPermission.Workbook, PermissionLevel.Edit);
        }
    }

    // A form needs what its write would: the method alone tells. What Accept says is for the endpoint to read.
    private static PermissionLevel LevelFor(AccountRequest request) => request.Method switch
    {
        // Attaching, detaching and record actions change a record that is there.
        "POST" => request.Resource.Count > 1 ? PermissionLevel.Edit : PermissionLevel.Create,
        "PATCH" or "PUT" => PermissionLevel.Edit,
        "DELETE" => PermissionLevel.Full,
        _ => PermissionLevel.View,
    };

    private static string NameOf(RecordTypeDefinition type) =>
        type.Group == RecordGroup.Transaction ? $"Transactions -> {type.Label}" : $"Lists -> {type.Label}";
}
