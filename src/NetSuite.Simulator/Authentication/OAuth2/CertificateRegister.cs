using System.Buffers.Text;
using System.Security.Cryptography;

namespace NetSuite.Simulator.Authentication.OAuth2;

/// <summary>The certificates of the client credentials flow, in the order they came.</summary>
internal sealed class CertificateRegister
{
    private const int MostActive = 5;
    private readonly List<CertificateMapping> mappings = [];
    private readonly IReadOnlyList<CertificateMapping> first;
    private readonly Lock gate = new();
    private readonly LoginDirectory directory;
    private readonly TimeProvider clock;

    /// <exception cref="ArgumentException">The settings contradict themselves.</exception>
    public CertificateRegister(IReadOnlyList<LoginCertificate> certificates, LoginDirectory directory, TimeProvider clock)
    {
        (this.directory, this.clock) = (directory, clock);
        foreach (var certificate in certificates)
        {
            Add(certificate.Id, Text(certificate), certificate.Integration, certificate.User, certificate.Role, certificate.IsRevoked);
        }
        first = [.. mappings];
    }

    /// <summary>Makes the register what it was at its start, without reading files again.</summary>
    public void Reset()
    {
        lock (gate)
        {
            mappings.Clear();
            mappings.AddRange(first);
        }
    }

    public CertificateMapping? Find(string id)
    {
        lock (gate)
        {
            return mappings.Find(mapping => mapping.Id == id);
        }
    }

    public IReadOnlyList<CertificateMapping> Of(Integration integration)
    {
        lock (gate)
        {
            return mappings.FindAll(mapping => mapping.Integration == integration);
        }
    }

    /// <summary>Maps a certificate under a new id.</summary>
    /// <exception cref="ArgumentException">NetSuite would not take it.</exception>
    public CertificateMapping Add(string pem, Integration integration, long user, long role) =>
        Add(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), pem, integration.ClientId, user, role, isRevoked: false);

    /// <summary>Revokes a certificate; false when it already was.</summary>
    public bool Revoke(CertificateMapping mapping)
    {
        lock (gate)
        {
            var index = mappings.FindIndex(known => known.Id == mapping.Id);
            if (mappings[index].IsRevoked)
            {
                return false;
            }
            mappings[index] = mappings[index] with { IsRevoked = true };
            return true;
        }
    }

    private CertificateMapping Add(string id, string pem, string clientId, long user, long role, bool isRevoked)
    {
        var integration = directory.Mapped(clientId, user, role, $"The certificate {id}");
        Require(integration.ClientCredentials, "The integration does not use the client credentials flow.");
        var now = clock.GetUtcNow();
        var mapping = new CertificateMapping(id, new CertificateKey(pem), integration, user, role, now) { IsRevoked = isRevoked };
        Require(isRevoked || mapping.IsActive(now), "The certificate has expired.");
        lock (gate)
        {
            Require(mappings.TrueForAll(known => known.Id != id), $"The certificate id {id} comes twice.");
            Require(mappings.TrueForAll(known => known.Key.Thumbprint != mapping.Key.Thumbprint), "The certificate is or was in use already.");
            Require(
                isRevoked || mappings.Count(known => known.Integration == integration && known.IsActive(now)) < MostActive,
                "The integration has five active certificates already.");
            mappings.Add(mapping);
        }
        return mapping;
    }

    private static string Text(LoginCertificate certificate)
    {
        try
        {
            return certificate.Certificate ?? File.ReadAllText(certificate.File ?? throw new ArgumentException($"The certificate {certificate.Id} has neither a text nor a file."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"The file of the certificate {certificate.Id} cannot be read.", failure);
        }
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
