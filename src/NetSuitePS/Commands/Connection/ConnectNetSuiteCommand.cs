using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;
using NetSuitePS.Sessions;

namespace NetSuitePS.Commands;

/// <summary>Opens a connection to a NetSuite account.</summary>
/// <remarks>
/// <para>Signs in with token-based authentication (TBA), with a certificate (OAuth 2.0 client credentials), or to
/// a simulator. NetSuite stops taking new TBA integrations in 2027, so prefer a certificate for new work.</para>
/// <para>The session's first connection becomes its current one, which the other commands use; give them another with
/// -Connection, or make it current: at once with -MakeCurrent, or later with Connect-NetSuite -Connection NAME.</para>
/// <para>One request is sent to see that NetSuite accepts the credentials. A refused login is never repeated,
/// because five failed logins lock a NetSuite user for 30 minutes.</para>
/// <para>Secrets are secure strings. Plain text is taken too, with a warning.</para>
/// <para>What commands learn of an account's record types, fields and dates is kept in files, so that the next session
/// need not ask again: under NetSuitePS/metadata in the local application data of the user, or in the folder that the
/// environment variable NETSUITEPS_METADATA_PATH names; an empty value keeps all of it in memory. No secrets and no
/// records are kept. Nothing is kept of a simulator on this machine.</para>
/// </remarks>
/// <example>
/// <code>Start-NetSuiteSimulator | Connect-NetSuite</code>
/// <para>Connects to a NetSuite simulator on this machine; no account is needed.</para>
/// </example>
/// <example>
/// <code>$simulator = Start-NetSuiteSimulator
/// $token = @{
///     Account      = $simulator.Account
///     ClientId     = $simulator.ClientId
///     ClientSecret = $simulator.ClientSecret
///     TokenId      = $simulator.TokenId
///     TokenSecret  = $simulator.TokenSecret
///     Url          = $simulator.Url
/// }
/// Connect-NetSuite @token -Name Training</code>
/// <para>Connects with token-based authentication. For a real account leave Url out.</para>
/// </example>
/// <netsuite>The role needs Log in using Access Tokens or Log in using OAuth 2.0 Access Tokens, and REST Web
/// Services (Full). The account needs the features REST Web Services and, for queries, SuiteAnalytics Workbook.</netsuite>
/// <seealso cref="TestNetSuiteConnectionCommand"/>
/// <seealso cref="DisconnectNetSuiteCommand"/>
/// <seealso cref="StartNetSuiteSimulatorCommand"/>
[Cmdlet(VerbsCommunications.Connect, "NetSuite", DefaultParameterSetName = Token)]
[OutputType(typeof(NetSuiteConnection))]
public sealed class ConnectNetSuiteCommand : AsyncCmdlet
{
    private const string Token = "Token";
    private const string CertificateObject = "Certificate";
    private const string CertificateFile = "CertificateFile";
    private const string CertificateStore = "CertificateStore";
    private const string ToSimulator = "Simulator";
    private const string Again = "Connection";

    /// <summary>The account id, for example 123456 or 123456_SB1.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = Token)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = CertificateObject)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = CertificateFile)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = CertificateStore)]
    [Alias("AccountId")]
    public string Account { get; set; } = null!;

    /// <summary>The client id (consumer key) of the integration record.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Token)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateObject)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateFile)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateStore)]
    [Alias("ConsumerKey")]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = null!;

    /// <summary>The client secret (consumer secret) of the integration record.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Token)]
    [Alias("ConsumerSecret")]
    [Secret]
    public SecureString ClientSecret { get; set; } = null!;

    /// <summary>The token id of the access token.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Token)]
    [ValidateNotNullOrEmpty]
    public string TokenId { get; set; } = null!;

    /// <summary>The token secret of the access token.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Token)]
    [Secret]
    public SecureString TokenSecret { get; set; } = null!;

    /// <summary>The certificate id that NetSuite shows on the OAuth 2.0 Client Credentials (M2M) Setup page.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateObject)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateFile)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateStore)]
    [ValidateNotNullOrEmpty]
    public string CertificateId { get; set; } = null!;

    /// <summary>The certificate with its private key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateObject)]
    public X509Certificate2 Certificate { get; set; } = null!;

    /// <summary>A PFX file, or a PEM file with the certificate and perhaps its key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateFile)]
    [ValidateNotNullOrEmpty]
    public string CertificatePath { get; set; } = null!;

    /// <summary>The PEM file of the private key, when it is not in the certificate's file.</summary>
    [Parameter(ParameterSetName = CertificateFile)]
    [ValidateNotNullOrEmpty]
    public string? KeyPath { get; set; }

    /// <summary>The password of an encrypted key or PFX file.</summary>
    [Parameter(ParameterSetName = CertificateFile)]
    [Secret]
    public SecureString? KeyPassword { get; set; }

    /// <summary>The thumbprint of a certificate in the user's or the machine's certificate store.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateStore)]
    [ValidateNotNullOrEmpty]
    public string Thumbprint { get; set; } = null!;

    /// <summary>A simulator that was started with Start-NetSuiteSimulator.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ToSimulator)]
    public NetSuiteSimulator Simulator { get; set; } = null!;

    /// <summary>An open connection, or its name, to make current again. Nothing is sent.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Again)]
    [ConnectionName]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    [ValidateNotNull]
    public NetSuiteConnection Connection { get; set; } = null!;

    /// <summary>Another address than the account's own; http is taken for this machine only.</summary>
    [Parameter(ParameterSetName = Token)]
    [Parameter(ParameterSetName = CertificateObject)]
    [Parameter(ParameterSetName = CertificateFile)]
    [Parameter(ParameterSetName = CertificateStore)]
    [Alias("BaseUri")]
    public Uri? Url { get; set; }

    /// <summary>A name for the connection; by default the account id, with a number if that is taken.</summary>
    [Parameter(ParameterSetName = Token)]
    [Parameter(ParameterSetName = CertificateObject)]
    [Parameter(ParameterSetName = CertificateFile)]
    [Parameter(ParameterSetName = CertificateStore)]
    [Parameter(ParameterSetName = ToSimulator)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Makes this the session's current connection, even if there is one already.</summary>
    [Parameter]
    public SwitchParameter MakeCurrent { get; set; }

    /// <summary>How many seconds one request may take. By default 900, after which NetSuite itself gives up.</summary>
    [Parameter]
    [ValidateRange(1, 900)]
    public int? TimeoutSec { get; set; }

    /// <summary>Sends nothing now; a wrong secret shows at the first command.</summary>
    [Parameter]
    public SwitchParameter SkipVerification { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (SecretAttribute.WasPlainText(ClientSecret) || SecretAttribute.WasPlainText(TokenSecret) || SecretAttribute.WasPlainText(KeyPassword))
        {
            WriteWarning("A secret was given as plain text, which the command history and logs may keep. Use a secure string: Read-Host -AsSecureString, or a vault.");
        }

        if (ParameterSetName == Again)
        {
            MakeConnectionCurrent();
            return;
        }

        object target = ParameterSetName == ToSimulator ? Simulator : Account;
        Guard.Run(this, target, Connect, StopToken);
    }

    private void MakeConnectionCurrent()
    {
        if (Connection.IsOpen)
        {
            ConnectionTable.OfRunspace.MakeCurrent(Connection);
            WriteObject(Connection);
        }
        else
        {
            WriteError(ErrorRecords.Closed(Connection));
        }
    }

    private void Connect()
    {
        var connection = ConnectionFactory.Create(
            Name,
            ParameterSetName == ToSimulator ? Simulator.Account : Account,
            ParameterSetName == ToSimulator ? Simulator.Url : Url,
            Credentials(),
            TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            ParameterSetName == ToSimulator ? Simulator.ServerCertificate : null);
        var verified = false;
        try
        {
            if (!SkipVerification)
            {
                var client = connection.Client.WithTrace(call => Post(cmdlet => cmdlet.WriteVerbose(call.ToString())));
                Await(token => ConnectionFactory.VerifyAsync(client, token));
            }

            verified = true;
        }
        finally
        {
            if (!verified)
            {
                connection.Close();
            }
        }

        ConnectionTable.OfRunspace.Add(connection, MakeCurrent);
        WriteObject(connection);
    }

    private NetSuiteCredentials Credentials() => ParameterSetName switch
    {
        CertificateObject => Certificates.FromCertificate(ClientId, CertificateId, Certificate),
        CertificateFile => Certificates.FromFile(
            ClientId,
            CertificateId,
            GetUnresolvedProviderPathFromPSPath(CertificatePath),
            KeyPath is null ? null : GetUnresolvedProviderPathFromPSPath(KeyPath),
            KeyPassword),
        CertificateStore => Certificates.FromStore(ClientId, CertificateId, Thumbprint),
        ToSimulator => Simulator.Credentials,
        _ => new TokenCredentials(
            ClientId, Secrets.Reveal(ClientSecret, nameof(ClientSecret)), TokenId, Secrets.Reveal(TokenSecret, nameof(TokenSecret))),
    };
}
