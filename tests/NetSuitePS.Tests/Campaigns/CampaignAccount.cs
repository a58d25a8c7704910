using System.Management.Automation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NetSuite;
using NetSuite.Client;
using NetSuite.Testing;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Campaigns;

/// <summary>A simulator in which things go wrong as a test says, and what is in it, read by plain requests when nothing does.</summary>
public sealed class CampaignAccount : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;
    private readonly NetSuiteClient byToken;
    private readonly NetSuiteClient byCertificate;

    public CampaignAccount()
    {
        var today = DateTimeOffset.UtcNow.Date;
        certificate = new CertificateRequest("CN=NetSuitePS campaign", key, HashAlgorithmName.SHA256).CreateSelfSigned(today.AddDays(-1), today.AddDays(30));
        Simulator = (NetSuiteSimulator)Succeed("$simulator = Start-NetSuiteSimulator -Certificate $certificate; $null = $simulator | Connect-NetSuite -MakeCurrent; $simulator", ("certificate", certificate))
            .Single().BaseObject;
        byToken = Client(Simulator.Credentials);
        byCertificate = Client(new CertificateCredentials(Simulator.ClientId, Simulator.CertificateId!, certificate));
    }

    public Hosted Session { get; } = new();

    public NetSuiteSimulator Simulator { get; }

    /// <summary>A connection that waits next to nothing before it tries again.</summary>
    public NetSuiteConnection Connection(bool withCertificate) => new("campaign", withCertificate ? byCertificate : byToken, withCertificate ? "Certificate" : "Token");

    /// <summary>Runs a script that must succeed.</summary>
    public IReadOnlyList<PSObject> Succeed(string script, params (string Name, object? Value)[] variables)
    {
        var result = Session.Invoke(script, variables);
        Assert.True(result.Errors.Count == 0, result.Everything);
        return result.Output;
    }

    /// <summary>The calls whose title begins so, as SuiteQL tells them.</summary>
    public IReadOnlyList<CampaignRecord> Truth(string beginning) =>
    [
        .. Succeed(
            "Invoke-NetSuiteRestMethod query/v1/suiteql -Method Post -Body @{ q = $query } -Headers @{ Prefer = 'transient' } -All",
            ("query", $"SELECT id, externalid, title, message FROM phonecall WHERE title LIKE '{beginning}%' ORDER BY id"))
            .Select(row => new CampaignRecord(Text(row, "id")!, Text(row, "externalid"), Text(row, "title")!, Text(row, "message"))),
    ];

    /// <summary>Makes a call by a plain request, before anything goes wrong; gives its id.</summary>
    public string Make(string title, string externalId, string message) => Succeed(
        "(Invoke-NetSuiteRestMethod record/v1/phoneCall -Method Post -Body @{ title = $title; externalId = $externalId; message = $message }).Segments[-1]",
        ("title", title),
        ("externalId", externalId),
        ("message", message)).Single().ToString();

    /// <summary>Makes many calls by plain requests; gives their ids.</summary>
    public IReadOnlyList<string> MakeMany(string titles, int count, string message) =>
    [
        .. Succeed(
            "foreach ($number in 0..($count - 1)) { (Invoke-NetSuiteRestMethod record/v1/phoneCall -Method Post -Body @{ title = \"$titles$number\"; externalId = \"$titles$number\"; message = $message }).Segments[-1] }",
            ("titles", titles),
            ("count", count),
            ("message", message)).Select(id => id.ToString()),
    ];

    /// <summary>How many requests the simulator has seen since they were cleared.</summary>
    public int Requests => Succeed("@(Get-NetSuiteSimulatorRequest).Count").Select(count => (int)count.BaseObject).Single();

    /// <summary>Lets these things go wrong from now on, and no others.</summary>
    public void LetFail(IReadOnlyList<object> faults) =>
        Succeed("Set-NetSuiteSimulator -ClearFault; if ($faults) { Set-NetSuiteSimulator -Fault $faults }", ("faults", faults.ToArray()));

    /// <summary>How often each kind of fault has struck since this was asked last.</summary>
    public IEnumerable<string> Struck() => Succeed("Get-NetSuiteSimulatorRequest -Clear | ForEach-Object Fault")
        .Where(fault => fault is not null).CountBy(fault => fault.ToString()).Select(fault => $"{fault.Value} {fault.Key}");

    public void Dispose()
    {
        Session.Dispose();
        byToken.Dispose();
        byCertificate.Dispose();
        certificate.Dispose();
        key.Dispose();
    }

    private NetSuiteClient Client(NetSuiteCredentials credentials) => new(new NetSuiteClientOptions
    {
        Account = AccountId.Parse(Simulator.Account),
        BaseUri = Simulator.Url,
        Credentials = credentials,
        RetryBaseDelay = TimeSpan.FromMilliseconds(100),
        TimeProvider = new HastyTime(),
    });

    private static string? Text(PSObject row, string name) => row.Properties[name]?.Value?.ToString();
}
