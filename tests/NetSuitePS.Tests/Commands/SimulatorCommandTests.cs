using System.Diagnostics;
using NetSuite.Testing;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Commands;

public sealed class SimulatorCommandTests
{
    [Fact]
    public void A_simulator_runs_until_it_is_stopped()
    {
        using var session = new Hosted();
        var started = session.Invoke("Start-NetSuiteSimulator");
        Assert.Empty(started.Errors);
        var simulator = started.Single<NetSuiteSimulator>();
        using var process = Process.GetProcessById(simulator.ProcessId);

        Assert.True(simulator.IsRunning);
        session.Invoke("Get-NetSuiteSimulator | Where-Object ProcessId -EQ $id | Stop-NetSuiteSimulator", ("id", simulator.ProcessId));

        Assert.False(simulator.IsRunning);
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(10)));
    }

    // A terminal sends Ctrl+C to the simulator as well. Windows can't send it to one process, nor does it reach a
    // process without a console there.
    [Fact]
    public void A_simulator_outlives_a_Ctrl_C_meant_for_its_owner()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var session = new Hosted();
        var result = session.Invoke("""
            $simulator = Start-NetSuiteSimulator
            $simulator | Connect-NetSuite | Out-Null
            $kill = [System.Diagnostics.Process]::Start('kill', "-INT $($simulator.ProcessId)")
            $kill.WaitForExit()
            (Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE id = 101').id
            $simulator.IsRunning
            $simulator | Stop-NetSuiteSimulator
            $simulator.IsRunning
            """);

        Assert.True(result.Errors.Count == 0, result.Everything);
        Assert.Equal(["101", "True", "False"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Two_simulators_keep_their_records_apart()
    {
        using var session = new Hosted();
        var result = session.Invoke("""
            $first, $second = (Start-NetSuiteSimulator), (Start-NetSuiteSimulator -Account 123456_SB1)
            $a = $first | Connect-NetSuite
            $b = $second | Connect-NetSuite
            $made = New-NetSuiteRecord customer @{ companyName = 'Only Here'; subsidiary = 1 } -Connection $a
            @(Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE companyname = ?' 'Only Here' -Connection $a).Count
            @(Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE companyname = ?' 'Only Here' -Connection $b).Count
            $first, $second | Stop-NetSuiteSimulator
            """);

        Assert.True(result.Errors.Count == 0, result.Everything);
        Assert.Equal(["1", "0"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Records_in_a_data_file_survive_a_restart()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            using var session = new Hosted();
            var result = session.Invoke(
                """
                foreach ($run in 1, 2) {
                    $simulator = Start-NetSuiteSimulator -DataPath $file
                    $connection = $simulator | Connect-NetSuite -MakeCurrent
                    (Invoke-NetSuiteUpsert customer @{ companyName = 'Kept'; subsidiary = 1 } -ExternalId KEPT).Action
                    Disconnect-NetSuite $connection
                    $simulator | Stop-NetSuiteSimulator
                }
                """,
                ("file", file));

            Assert.True(result.Errors.Count == 0, result.Everything);
            Assert.Equal(["Created", "Updated"], result.Output.Select(item => item.ToString()));
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    [Fact]
    public void A_port_that_is_taken_is_a_clear_error()
    {
        using var taken = new SimulatorFixture();

        var result = Hosted.Run("Start-NetSuiteSimulator -Port $port", ("port", taken.Url.Port));

        Assert.Equal(["NetSuite.SimulatorFailed"], result.ErrorIds);
        Assert.DoesNotContain("   at ", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_simulator_that_is_null_is_not_taken_for_all_of_them()
    {
        var result = Hosted.Run("$null = Start-NetSuiteSimulator; try { Stop-NetSuiteSimulator $typo } catch { $_.FullyQualifiedErrorId }; @(Get-NetSuiteSimulator).Count");

        Assert.Equal(["ParameterArgumentValidationError,NetSuitePS.Commands.StopNetSuiteSimulatorCommand", "1"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void An_account_id_that_nobody_could_connect_to_is_refused()
    {
        Assert.Equal(["NetSuite.InvalidAccount"], Hosted.Run("Start-NetSuiteSimulator -Account 'not an account'").ErrorIds);
    }
}
