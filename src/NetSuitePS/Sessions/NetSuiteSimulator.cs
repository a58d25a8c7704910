using System.Diagnostics;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using NetSuite.Client;

namespace NetSuitePS.Sessions;

/// <summary>A NetSuite simulator that runs on this machine.</summary>
public sealed class NetSuiteSimulator
{
    private readonly Process process;

    internal NetSuiteSimulator(Process process, Uri url, string account, X509Certificate2? certificate, SimulatorSettings settings)
    {
        this.process = process;
        ProcessId = process.Id;
        Url = url;
        Account = account;
        ClientId = settings.ClientId;
        ClientSecret = settings.ClientSecret;
        TokenId = settings.TokenId;
        TokenSecret = settings.TokenSecret;
        CertificateId = settings.Certificate is null ? null : SimulatorSettings.CertificateId;
        ServerCertificate = certificate;
        Control = new SimulatorControl(url, settings.ControlKey, certificate);
    }

    /// <summary>The simulated account's id.</summary>
    public string Account { get; }

    /// <summary>Where it listens, on this machine only.</summary>
    public Uri Url { get; }

    /// <summary>The client id it takes.</summary>
    public string ClientId { get; }

    /// <summary>The client secret it takes.</summary>
    public SecureString ClientSecret { get; }

    /// <summary>The token id it takes.</summary>
    public string TokenId { get; }

    /// <summary>The token secret it takes.</summary>
    public SecureString TokenSecret { get; }

    /// <summary>The id under which it knows the certificate of its start, for Connect-NetSuite -CertificateId; null without one.</summary>
    public string? CertificateId { get; }

    /// <summary>The certificate it shows, made for this run; null when it speaks plain http.</summary>
    public X509Certificate2? ServerCertificate { get; }

    /// <summary>The id of its process.</summary>
    public int ProcessId { get; }

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning
    {
        get
        {
            try
            {
                return !process.HasExited;
            }
            catch (InvalidOperationException)
            {
                // The process object was disposed by Stop.
                return false;
            }
        }
    }

    internal SimulatorControl Control { get; }

    /// <summary>What somebody who started it should know.</summary>
    internal IReadOnlyList<string> Notices { get; init; } = [];

    internal TokenCredentials Credentials => new(ClientId, Secrets.Reveal(ClientSecret), TokenId, Secrets.Reveal(TokenSecret));

    internal void Stop()
    {
        if (IsRunning)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        process.Dispose();
        Control.Dispose();
    }

    /// <summary>The account and the address.</summary>
    public override string ToString() => $"{Account} at {Url}";
}
