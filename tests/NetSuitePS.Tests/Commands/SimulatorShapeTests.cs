using System.Globalization;
using NetSuite.Testing;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Commands;

/// <summary>A simulator is shaped at its start and while it runs.</summary>
public sealed class SimulatorShapeTests : IDisposable
{
    private readonly Hosted session = new();

    [Fact]
    public void A_simulator_is_started_as_its_parameters_say()
    {
        var result = Succeed("""
            $simulator = Start-NetSuiteSimulator -TimeZone Europe/Berlin -DateFormat DD.MM.YYYY -ConcurrencyLimit 7 -FreezeAt 2026-03-29T00:30:00Z -Latency 1 -Seed empty
            $null = $simulator | Connect-NetSuite -MakeCurrent
            (Invoke-NetSuiteQuery "SELECT SESSIONTIMEZONE AS zone, CURRENT_DATE AS today FROM dual") | ForEach-Object { "$($_.zone) $($_.today)" }
            (Invoke-NetSuiteRestMethod system/v1/governanceLimits).accountConcurrencyLimit
            @(Invoke-NetSuiteQuery 'SELECT id FROM customer').Count
            """);

        Assert.Equal(["Europe/Berlin 29.03.2026", "7", "0"], Texts(result));
    }

    [Fact]
    public void Parameters_win_over_the_settings_file_and_defaults_do_not()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, """{ "account": "7654321", "dateFormat": "DD.MM.YYYY", "governance": { "concurrencyLimit": 9 } }""");
        try
        {
            var result = Succeed(
                """
                $simulator = Start-NetSuiteSimulator -SettingsPath $file -ConcurrencyLimit 11
                $null = $simulator | Connect-NetSuite -MakeCurrent
                $simulator.Account
                (Invoke-NetSuiteRestMethod system/v1/governanceLimits).accountConcurrencyLimit
                """,
                ("file", file));

            Assert.Equal(["7654321", "11"], Texts(result));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_setting_that_can_not_be_is_one_clear_error()
    {
        var result = session.Invoke("Start-NetSuiteSimulator -TimeZone Mars/Olympus");

        Assert.Equal(["NetSuite.SimulatorFailed"], result.ErrorIds);
        Assert.Contains("timeZone: takes the name of a time zone", result.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("--", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_of_the_process_shows_no_secret()
    {
        // Only Linux shows a command line without a tool of its own.
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        var simulator = Succeed("Start-NetSuiteSimulator -ClientSecret 'fake-client-secret' -TokenSecret 'fake-token-secret' -WarningAction Ignore").Single<NetSuiteSimulator>();

        var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{simulator.ProcessId}/cmdline"));

        Assert.Contains("NetSuite.Simulator.dll", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["True"], Texts(Succeed("($simulator | Connect-NetSuite -MakeCurrent | Test-NetSuiteConnection).Success", ("simulator", simulator))));
    }

    [Fact]
    public void A_certificate_opens_the_account_and_an_expired_token_is_renewed()
    {
        var result = Succeed("""
            $key = [Security.Cryptography.ECDsa]::Create([Security.Cryptography.ECCurve+NamedCurves]::nistP256)
            $request = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=Test', $key, 'SHA256')
            $certificate = $request.CreateSelfSigned([datetimeoffset]::Now.AddDays(-1), [datetimeoffset]::Now.AddDays(30))
            $s = Start-NetSuiteSimulator -Certificate $certificate
            $login = @{ Account = $s.Account; ClientId = $s.ClientId; CertificateId = $s.CertificateId; Certificate = $certificate; Url = $s.Url }
            $null = Connect-NetSuite @login -MakeCurrent
            Set-NetSuiteSimulator -Fault @{ kind = 'expiredToken'; times = 1 }
            Get-NetSuiteSimulatorRequest -Clear | Out-Null
            (Get-NetSuiteRecord customer 101).id
            Get-NetSuiteSimulatorRequest | ForEach-Object { "$($_.Method) $(Split-Path $_.Path -Leaf) $($_.Status)" }
            $null = $s | Connect-NetSuite -MakeCurrent
            (Get-NetSuiteRecord customer 101).id
            """);

        Assert.Equal(["101", "GET 101 401", "POST token 200", "GET 101 200", "101"], Texts(result));
    }

    [Fact]
    public void Only_the_connection_of_an_https_simulator_trusts_its_certificate()
    {
        var result = session.Invoke("""
            $one, $two = (Start-NetSuiteSimulator -Https), (Start-NetSuiteSimulator -Https)
            $one.Url.Scheme
            $null = $one | Connect-NetSuite -MakeCurrent
            (Get-NetSuiteRecord customer 101).id
            ($one | Set-NetSuiteSimulator -ConcurrencyLimit 3 -PassThru).IsRunning
            $login = @{ Account = $one.Account; ClientId = $one.ClientId; ClientSecret = $one.ClientSecret; TokenId = $one.TokenId; TokenSecret = $one.TokenSecret; Url = $one.Url }
            Connect-NetSuite @login
            """);

        Assert.Equal(["https", "101", "True"], Texts(result));
        Assert.Contains("certificate", Assert.Single(result.Errors).ErrorDetails.RecommendedAction, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Settings_and_faults_of_the_start_hold_and_parameters_win_over_settings()
    {
        var result = Succeed("""
            $s = Start-NetSuiteSimulator -ConcurrencyLimit 7 -Latency 1 -Fault @{ kind = 'unavailable'; path = 'customer/*'; times = 1 } -Setting @{
                governance = @{ concurrencyLimit = 9; retryAfter = 2 }
                latency    = @{ median = 60000; percentile95 = 120000 }
                logins     = @{ integrations = @(@{ clientId = 'fake-own'; clientSecret = (ConvertTo-SecureString 'fake' -AsPlainText -Force); concurrencyLimit = 2 }) }
            }
            $null = $s | Connect-NetSuite -MakeCurrent
            $limits = Invoke-NetSuiteRestMethod system/v1/governanceLimits
            "$($limits.accountConcurrencyLimit) $($limits.accountUnallocatedConcurrencyLimit)"
            $null = Get-NetSuiteRecord customer 101
            (Get-NetSuiteSimulatorRequest | Where-Object Fault).Fault
            """);

        Assert.Equal(["7 5", "unavailable"], Texts(result));
    }

    [Fact]
    public void Stopping_can_be_tried()
    {
        Assert.Equal(["True"], Texts(Succeed("$s = Start-NetSuiteSimulator; Stop-NetSuiteSimulator -WhatIf; $s.IsRunning")));
    }

    [Fact]
    public void A_fault_strikes_the_requests_it_is_for_and_is_seen_in_the_log()
    {
        var result = Succeed("""
            Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
            Set-NetSuiteSimulator -Fault @{ Kind = 'tooManyRequests'; Path = 'customer/*'; Times = 2; RetryAfter = 0 }
            (Get-NetSuiteRecord customer 101).id
            Get-NetSuiteSimulatorRequest -Clear | Where-Object Path -like '*/customer/101' | ForEach-Object { "$($_.Method) $($_.Status) $($_.Fault)".Trim() }
            @(Get-NetSuiteSimulatorRequest).Count
            """);

        Assert.Equal(["101", "GET 429 tooManyRequests", "GET 429 tooManyRequests", "GET 200", "0"], Texts(result));
    }

    [Fact]
    public void A_lost_answer_can_be_made_by_an_object_with_a_time_span()
    {
        var result = session.Invoke("""
            Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
            Set-NetSuiteSimulator -Fault ([pscustomobject]@{ kind = 'resetAfter'; method = 'POST'; path = 'department' }), @{ kind = 'lateVisibility'; method = 'PATCH'; delay = [timespan]'01:00:00' }
            $lost = New-NetSuiteRecord department @{ name = 'Lost' }
            "$($lost.Action)"
            @(Invoke-NetSuiteQuery "SELECT id FROM department WHERE name = 'Lost'").Count
            $null = Set-NetSuiteRecord customer 101 @{ phone = '+1 503 555 0177' }
            (Get-NetSuiteRecord customer 101).phone -eq '+1 503 555 0177'
            Set-NetSuiteSimulator -Advance 01:00:00
            (Get-NetSuiteRecord customer 101).phone -eq '+1 503 555 0177'
            """);

        Assert.Equal(["NetSuite.OutcomeUnknown"], result.ErrorIds);
        Assert.Equal(["Unknown", "1", "False", "True"], Texts(result));
    }

    [Fact]
    public void Time_stands_still_moves_on_and_is_given_back()
    {
        var result = Succeed("""
            $simulator = Start-NetSuiteSimulator
            $null = $simulator | Connect-NetSuite
            function Get-Time { ([datetimeoffset](Invoke-NetSuiteRestMethod system/v1/serverTime).serverTime).UtcDateTime }
            Set-NetSuiteSimulator -FreezeAt 2026-03-08T07:59:59Z
            (Get-Time).ToString('s')
            $simulator | Set-NetSuiteSimulator -Advance 00:00:02
            (Get-Time).ToString('s')
            Set-NetSuiteSimulator -RealTime
            [math]::Abs(((Get-Time) - [datetime]::UtcNow).TotalMinutes) -lt 1
            """);

        Assert.Equal(["2026-03-08T07:59:59", "2026-03-08T08:00:01", "True"], Texts(result));
    }

    [Fact]
    public void A_reset_brings_back_the_seed_and_WhatIf_does_not()
    {
        var result = Succeed("""
            Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
            $before = (Get-NetSuiteRecord customer 101).companyName
            $null = Set-NetSuiteRecord customer 101 @{ companyName = 'Changed' }
            Reset-NetSuiteSimulator -WhatIf
            (Get-NetSuiteRecord customer 101).companyName
            (Reset-NetSuiteSimulator -PassThru).IsRunning
            (Get-NetSuiteRecord customer 101).companyName -eq $before
            """);

        Assert.Equal(["Changed", "True", "True"], Texts(result));
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        var result = Succeed("""
            Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
            Set-NetSuiteSimulator -ConcurrencyLimit 2 -Fault @{ kind = 'unavailable' } -WhatIf
            (Invoke-NetSuiteRestMethod system/v1/governanceLimits).accountConcurrencyLimit
            Set-NetSuiteSimulator -Setting @{ governance = @{ concurrencyLimit = 3 } }
            (Invoke-NetSuiteRestMethod system/v1/governanceLimits).accountConcurrencyLimit
            """);

        Assert.Equal(["5", "3"], Texts(result));
    }

    [Theory]
    [InlineData("Set-NetSuiteSimulator", "NetSuite.InvalidInput", "Nothing was given")]
    [InlineData("Set-NetSuiteSimulator -Fault @{ kind = 'earthquake' }", "NetSuite.InvalidInput", "kind")]
    [InlineData("Set-NetSuiteSimulator -Fault @{ kind = 'hang'; tims = 1 }", "NetSuite.InvalidInput", "tims: is not known")]
    [InlineData("Set-NetSuiteSimulator -Fault 'hang'", "NetSuite.InvalidInput", "hashtable")]
    [InlineData("$h = @{}; $h.latency = $h; Set-NetSuiteSimulator -Setting $h", "NetSuite.InvalidInput", "refers to itself")]
    [InlineData("Set-NetSuiteSimulator -Fault @{ kind = 'hangs' }", "NetSuite.InvalidInput", "takes one of tooManyRequests")]
    [InlineData("Set-NetSuiteSimulator -Fault @{ kind = 'hang'; times = 'twice' }", "NetSuite.InvalidInput", "times: takes a whole number")]
    [InlineData("Set-NetSuiteSimulator -Setting @{ account = '1' }", "NetSuite.InvalidInput", "account: is not known")]
    [InlineData("$s | Stop-NetSuiteSimulator; Get-NetSuiteSimulatorRequest", "NetSuite.InvalidInput", "no running simulator")]
    [InlineData("$s | Stop-NetSuiteSimulator; Reset-NetSuiteSimulator $s", "NetSuite.SimulatorFailed", "does not answer")]
    [InlineData("$null = Start-NetSuiteSimulator; Reset-NetSuiteSimulator", "NetSuite.InvalidInput", "2 running simulators")]
    public void A_mistake_is_a_clear_error(string script, string errorId, string says)
    {
        var result = session.Invoke("$s = Start-NetSuiteSimulator\n" + script);

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Contains(says, result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => session.Dispose();

    private HostedResult Succeed(string script, params (string Name, object? Value)[] variables)
    {
        var result = session.Invoke(script, variables);
        Assert.True(result.Errors.Count == 0, result.Everything);
        return result;
    }

    private static IEnumerable<string> Texts(HostedResult result) => result.Output.Select(item => item.ToString()!);
}
