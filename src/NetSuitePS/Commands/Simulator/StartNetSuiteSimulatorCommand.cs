using System.Collections;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Starts a NetSuite simulator on this machine.</summary>
/// <remarks>
/// <para>The simulator is a small NetSuite account to learn and test with: it checks signatures, keeps records,
/// answers queries and refuses what NetSuite would refuse. It listens on this machine only.</para>
/// <para>Its data live in memory and are gone when it stops, unless -DataPath names a file. It stops with
/// Stop-NetSuiteSimulator, when the module is removed, or when this session ends.</para>
/// <para>It takes 5 requests at a time, as a standard account does. -SettingsPath names a JSON file with whatever else can
/// be set, and -Setting takes the same as a hashtable; it wins over the file, and parameters win over both.
/// Set-NetSuiteSimulator changes a running simulator.</para>
/// <para>The settings are account, port, dataFile, seed, timeZone, dateFormat, oneWorld, featuresOff (a list of names such as
/// ESTIMATES), https, jobDelay (how long an asynchronous job waits), clock (offset, frozenAt, governsLogins), faults,
/// latency, governance and behaviour (see Set-NetSuiteSimulator), and logins.</para>
/// <para>logins has integrations (clientId, clientSecret, name, state, clientCredentials, authorizationCode, publicClient,
/// redirectUris, scopes, concurrencyLimit: its own part of the account's limit), roles (id, name, permissions), users (id,
/// name, roles), tokens (id, secret, integration, user, role) and certificates (id, file or certificate, integration, user,
/// role). The administrator, user -5 in role 3, is always there.</para>
/// <para>It needs the .NET 10 runtime with ASP.NET Core.</para>
/// </remarks>
/// <example>
/// <code>Start-NetSuiteSimulator | Connect-NetSuite</code>
/// <para>Starts a simulator and connects to it.</para>
/// </example>
/// <example>
/// <code>$simulator = Start-NetSuiteSimulator -Account 123456_SB1</code>
/// <para>Starts a simulator for a script's tests under another account id.</para>
/// </example>
/// <example>
/// <code>Start-NetSuiteSimulator -Latency 50 -TimeZone Europe/Berlin -DateFormat DD.MM.YYYY | Connect-NetSuite -MakeCurrent</code>
/// <para>Starts a simulator that takes 50 milliseconds for a request, in an account as a German company has it.</para>
/// </example>
/// <example>
/// <code>$key = [Security.Cryptography.ECDsa]::Create([Security.Cryptography.ECCurve+NamedCurves]::nistP256)
/// $request = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=Test', $key, 'SHA256')
/// $certificate = $request.CreateSelfSigned([datetimeoffset]::Now.AddDays(-1), [datetimeoffset]::Now.AddDays(30))
/// $simulator = Start-NetSuiteSimulator -Certificate $certificate
/// $login = @{
///     Account       = $simulator.Account
///     ClientId      = $simulator.ClientId
///     CertificateId = $simulator.CertificateId
///     Certificate   = $certificate
///     Url           = $simulator.Url
/// }
/// Connect-NetSuite @login -MakeCurrent</code>
/// <para>Connects by OAuth 2.0 client credentials, as a new integration should, with a certificate made on the spot.</para>
/// </example>
/// <example>
/// <code>Start-NetSuiteSimulator -Fault @{ Kind = 'unavailable'; Probability = 0.05 } -Setting @{ featuresOff = @('ESTIMATES'); oneWorld = $false }</code>
/// <para>Starts an account without estimates and subsidiaries, in which one request in twenty fails.</para>
/// </example>
/// <seealso cref="ConnectNetSuiteCommand"/>
/// <seealso cref="SetNetSuiteSimulatorCommand"/>
/// <seealso cref="StopNetSuiteSimulatorCommand"/>
[Cmdlet(VerbsLifecycle.Start, "NetSuiteSimulator")]
[OutputType(typeof(NetSuiteSimulator))]
public sealed class StartNetSuiteSimulatorCommand : AsyncCmdlet
{
    /// <summary>The simulated account's id.</summary>
    [Parameter(Position = 0)]
    [Alias("AccountId")]
    [ValidateNotNullOrEmpty]
    public string Account { get; set; } = "TSTDRV1234567";

    /// <summary>The port to listen on; 0 takes a free one.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>A file that keeps the simulator's records over restarts; it is made if it is not there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DataPath { get; set; }

    /// <summary>The client id it takes.</summary>
    [Parameter]
    [Alias("ConsumerKey")]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = "simulator-client-id";

    /// <summary>The client secret it takes; by default a new random one.</summary>
    [Parameter]
    [Alias("ConsumerSecret")]
    [Secret]
    public SecureString ClientSecret { get; set; } = Secrets.Random();

    /// <summary>The token id it takes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string TokenId { get; set; } = "simulator-token-id";

    /// <summary>The token secret it takes; by default a new random one.</summary>
    [Parameter]
    [Secret]
    public SecureString TokenSecret { get; set; } = Secrets.Random();

    /// <summary>What the account holds: company for a small demo company, empty, or a JSON file of records and definitions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Seed { get; set; }

    /// <summary>A JSON file of settings, by the names of the simulator's flags.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SettingsPath { get; set; }

    /// <summary>How many requests the account takes at a time; 0 lifts the limit.</summary>
    [Parameter]
    [ValidateRange(0, 10_000)]
    public int? ConcurrencyLimit { get; set; }

    /// <summary>How long every request takes; a bare number is milliseconds.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? Latency { get; set; }

    /// <summary>The account's time zone by its IANA name, such as Europe/Berlin.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TimeZone { get; set; }

    /// <summary>The account's date format as its preference page spells it, such as DD.MM.YYYY.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DateFormat { get; set; }

    /// <summary>The instant at which the account's time stands still; by default it runs.</summary>
    [Parameter]
    [Alias("At", "Clock")]
    public DateTimeOffset? FreezeAt { get; set; }

    /// <summary>What goes wrong from the start, and again after a reset: hashtables or objects, as Set-NetSuiteSimulator's -Fault takes them.</summary>
    [Parameter]
    [ValidateNotNull]
    public object[] Fault { get; set; } = [];

    /// <summary>Opens the account by OAuth 2.0 client credentials too. Only the public part leaves this session.</summary>
    [Parameter]
    [ValidateNotNull]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Serves https with a certificate made for this run. A connection made from the simulator trusts that one and no other.</summary>
    [Parameter]
    public SwitchParameter Https { get; set; }

    /// <summary>Any other setting, by the names of a settings file: featuresOff, oneWorld, logins, behaviour, … Relative paths in it start at the process's folder.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Setting { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard.Run(this, Account, Start, StopToken);

    private void Start()
    {
        if (!AccountId.TryParse(Account, out _))
        {
            throw new InputException($"'{Account}' is not a NetSuite account id.", ErrorRecords.InvalidAccount, "Give one such as 123456 or 123456_SB1.");
        }

        var settings = new SimulatorSettings
        {
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            TokenId = TokenId,
            TokenSecret = TokenSecret,
            Certificate = Certificate,
            Path = SettingsPath is null ? null : GetUnresolvedProviderPathFromPSPath(SettingsPath),
            Others = Others(),
        };
        var simulator = Await(token => SimulatorTable.StartAsync(settings, token));
        SimulatorTable.OfRunspace.Add(simulator);
        foreach (var notice in simulator.Notices)
        {
            WriteWarning(notice);
        }

        WriteObject(simulator);
    }

    // Only what was asked for: a default of ours must not win over the settings file.
    private JsonObject Others()
    {
        var settings = Setting is null ? JsonValues.NewObject() : SimulatorValues.Of(Setting);
        foreach (var (parameter, name, value) in new (string, string, JsonNode?)[]
        {
            (nameof(Account), "account", Account),
            (nameof(Port), "port", Port),
            (nameof(DataPath), "dataFile", DataPath is null ? null : GetUnresolvedProviderPathFromPSPath(DataPath)),
            (nameof(Seed), "seed", Seed is null or "company" or "empty" ? Seed : GetUnresolvedProviderPathFromPSPath(Seed)),
            (nameof(Https), "https", Https.IsPresent),
            (nameof(Fault), "faults", new JsonArray([.. Fault.Select(SimulatorValues.Of)])),
            (nameof(TimeZone), "timeZone", TimeZone),
            (nameof(DateFormat), "dateFormat", DateFormat),
            (nameof(ConcurrencyLimit), "governance", new JsonObject { ["concurrencyLimit"] = ConcurrencyLimit }),
            (nameof(Latency), "latency", new JsonObject { ["fixed"] = Latency is { } latency ? SimulatorValues.Of(latency) : null }),
            (nameof(FreezeAt), "clock", new JsonObject { ["frozenAt"] = FreezeAt is { } instant ? SimulatorValues.Of(instant) : null }),
        })
        {
            if (MyInvocation.BoundParameters.ContainsKey(parameter))
            {
                SimulatorValues.Merge(settings, new JsonObject { [name] = value });
            }
        }

        return settings;
    }
}
