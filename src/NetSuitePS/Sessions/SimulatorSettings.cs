using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using NetSuitePS.Binding;

namespace NetSuitePS.Sessions;

/// <summary>What a simulator is started with.</summary>
internal sealed record SimulatorSettings
{
    public required string ClientId { get; init; }

    public required SecureString ClientSecret { get; init; }

    public required string TokenId { get; init; }

    public required SecureString TokenSecret { get; init; }

    /// <summary>The public part of it opens the account by OAuth 2.0; null for token-based authentication only.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The id under which the simulator knows the certificate.</summary>
    public const string CertificateId = "simulator-certificate-id";

    /// <summary>A file of settings; what else is given here wins over it.</summary>
    public string? Path { get; init; }

    /// <summary>All other settings, by the simulator's names.</summary>
    public required JsonObject Others { get; init; }

    /// <summary>What opens the simulator's control endpoint.</summary>
    public SecureString ControlKey { get; } = Secrets.Random();

    /// <summary>The line of settings that the simulator reads from its standard input: a command line would show the secrets to everybody on the machine.</summary>
    public string ToLine()
    {
        var line = (JsonObject)Others.DeepClone();
        line["controlKey"] = Secrets.Reveal(ControlKey);
        line["credentials"] = new JsonObject
        {
            ["consumerKey"] = ClientId,
            ["consumerSecret"] = Secrets.Reveal(ClientSecret),
            ["tokenId"] = TokenId,
            ["tokenSecret"] = Secrets.Reveal(TokenSecret),
        };
        if (Certificate is not null)
        {
            AddCertificate(line, Certificate);
        }

        return line.ToJsonString();
    }

    // One integration for both ways in: its client id is the consumer key.
    private void AddCertificate(JsonObject line, X509Certificate2 certificate)
    {
        if (line["logins"] is not JsonObject logins)
        {
            line["logins"] = logins = JsonValues.NewObject();
        }

        Add("integrations", new JsonObject { ["clientId"] = ClientId, ["clientSecret"] = Secrets.Reveal(ClientSecret), ["name"] = "Default Integration", ["clientCredentials"] = true });
        Add("certificates", new JsonObject { ["id"] = CertificateId, ["integration"] = ClientId, ["certificate"] = certificate.ExportCertificatePem() });

        void Add(string name, JsonObject entry)
        {
            if (logins[name] is not JsonArray list)
            {
                logins[name] = list = [];
            }

            list.Add(entry);
        }
    }
}
