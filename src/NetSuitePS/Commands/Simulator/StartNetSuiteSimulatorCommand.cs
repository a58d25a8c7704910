using System.Management.Automation;
using System.Security;
using NetSuite;
using NetSuitePS.Abstractions;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Starts a NetSuite simulator on this machine.</summary>
/// <remarks>
/// <para>The simulator is a small NetSuite account to learn and test with: it checks signatures, keeps records,
/// answers queries and refuses what NetSuite would refuse. It listens on this machine only.</para>
/// <para>Its data live in memory and are gone when it stops, unless -DataPath names a file. It stops with
/// Stop-NetSuiteSimulator, when the module is removed, or when this session ends.</para>
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
/// <seealso cref="ConnectNetSuiteCommand"/>
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
            Account = Account,
            Port = Port,
            DataPath = DataPath is null ? null : GetUnresolvedProviderPathFromPSPath(DataPath),
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            TokenId = TokenId,
            TokenSecret = TokenSecret,
        };
        var simulator = Await(token => SimulatorTable.StartAsync(settings, token));
        SimulatorTable.OfRunspace.Add(simulator);
        WriteObject(simulator);
    }
}
