using System.Security.Cryptography.X509Certificates;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Sessions;

/// <summary>Makes connections out of what a person gave, and tries them.</summary>
internal static class ConnectionFactory
{
    /// <summary>Makes a connection; nothing is sent.</summary>
    /// <param name="name">Its name; null for the account's.</param>
    /// <param name="account">The account id in either spelling.</param>
    /// <param name="url">Another address than the account's own; null for that.</param>
    /// <param name="credentials">How to sign in.</param>
    /// <param name="timeout">How long one request may take; null for NetSuite's own limit.</param>
    /// <param name="serverCertificate">The only certificate that the address may show; null for what this machine trusts.</param>
    public static NetSuiteConnection Create(
        string? name, string account, Uri? url, NetSuiteCredentials credentials, TimeSpan? timeout, X509Certificate2? serverCertificate = null)
    {
        if (!AccountId.TryParse(account, out var id))
        {
            throw new InputException(
                $"'{account}' is not a NetSuite account id.",
                ErrorRecords.InvalidAccount,
                "Give it as under Setup > Company > Company Information, for example 123456 or 123456_SB1.");
        }

        var options = new NetSuiteClientOptions { Account = id, Credentials = credentials, BaseUri = url, ServerCertificate = serverCertificate, MetadataPath = MetadataPath.For(url) };
        if (timeout is { } limit)
        {
            options = options with { AttemptTimeout = limit };
        }

        try
        {
            return new NetSuiteConnection(name ?? ConnectionTable.OfRunspace.FreeName(id.Realm), new NetSuiteClient(options), credentials is TokenCredentials ? "Token" : "Certificate");
        }
        catch (ArgumentException exception)
        {
            throw new InputException(InputException.PlainMessage(exception), ErrorRecords.InvalidUrl, "Give -Url as https://HOST/, or leave it out: it follows from the account.");
        }
    }

    /// <summary>Signs in once, with NetSuite's cheapest call. Releases before 2025.2 don't have it, which is an answer too.</summary>
    public static async Task VerifyAsync(NetSuiteClient client, CancellationToken cancellationToken)
    {
        var request = new NetSuiteRequest { Method = HttpMethod.Get, Path = "system/v1/serverTime", Safety = RequestSafety.Read, Purpose = $"sign in at {client.BaseUri}" };
        try
        {
            await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException exception) when (exception is NetSuiteNotFoundException or NetSuiteValidationException && exception.Errors.Count > 0)
        {
            // NetSuite itself said so: the login worked, and the service is not in this release. Anybody else's 404 proves nothing.
        }
    }

    /// <summary>Makes the call that NetSuite connectors test a connection with, and tells what came of it.</summary>
    public static async Task<ConnectionTestResult> TestAsync(NetSuiteConnection connection, NetSuiteClient client, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        NetSuiteException? failure = null;
        try
        {
            await client.Metadata.CheckAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException exception)
        {
            failure = exception;
        }

        return new ConnectionTestResult
        {
            Name = connection.Name,
            Account = connection.Account,
            Url = connection.Url,
            Success = failure is null,
            Duration = TimeProvider.System.GetElapsedTime(started),
            Message = failure?.Message ?? "NetSuite answered, and the role may read record metadata.",
            RecommendedAction = failure?.RecommendedAction,
            Error = failure,
        };
    }
}
