using System.Text;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>A full tour, mistakes included, leaves no secret in any stream, however it is spelled.</summary>
public sealed class SecretTests(SimulatorFixture simulator) : IClassFixture<SimulatorFixture>
{
    // Characters that percent-encoding and JSON spell differently.
    private const string WrongSecret = "fake/wrong+secret=&";

    [Fact]
    public void No_stream_shows_a_secret()
    {
        using var session = new Hosted();
        var result = session.Invoke(
            "$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'\n" + simulator.Connect + """
            $connection = Get-NetSuiteConnection
            $connection; $connection | Format-List * | Out-String; $connection | ConvertTo-Json -Depth 5; "$connection"
            Test-NetSuiteConnection | Format-List * | Out-String
            Get-NetSuiteRecord customer 101, 999999
            Set-NetSuiteRecord customer 101 @{ nosuchfield = 1 }
            Invoke-NetSuiteQuery 'SELECT nothing FROM nowhere'
            Invoke-NetSuiteRestMethod record/v1/customer -Method Post -Body '{}'
            $plain = @{ Account = 'TSTDRV1234567'; Url = $url; ClientId = 'fake-client-id'; ClientSecret = $wrong; TokenId = 'fake-token-id'; TokenSecret = $wrong }
            Connect-NetSuite @plain
            $later = Connect-NetSuite @plain -SkipVerification -Name later
            Test-NetSuiteConnection $later | Format-List * | Out-String
            Get-NetSuiteRecord customer 101 -Connection $later
            $simulator = Start-NetSuiteSimulator -ClientSecret $wrong
            $simulator; $simulator | Format-List * | Out-String; $simulator | ConvertTo-Json -Depth 5; "$simulator"
            $Error | Format-List * -Force | Out-String
            """,
            ("url", simulator.Url),
            ("wrong", WrongSecret));

        Assert.NotEmpty(result.Errors);
        Assert.NotEmpty(result.Verbose);
        var everything = result.Everything;
        Assert.All(
            new[] { SimulatorFixture.ClientSecret, SimulatorFixture.TokenSecret, WrongSecret }.SelectMany(Spellings),
            spelling => Assert.DoesNotContain(spelling, everything, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("oauth_signature", everything, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Spellings(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
        Convert.ToBase64String(Encoding.Unicode.GetBytes(secret)),
        Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
    ];
}
