using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Hosting;

public sealed class ProgramTests
{
    [Fact]
    public async Task Ready_is_one_line_of_JSON_and_the_end_of_input_stops_it()
    {
        using var process = Start("--stop-with-stdin", "--account", "TSTDRV7654321");

        var ready = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!).RootElement;
        process.StandardInput.Close();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.StartsWith("http://127.0.0.1:", ready.GetProperty("baseUri").GetString(), StringComparison.Ordinal);
        Assert.Equal("TSTDRV7654321", ready.GetProperty("account").GetString());
        Assert.Equal(process.Id, ready.GetProperty("processId").GetInt32());
        Assert.Empty(rest);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Secrets_come_by_standard_input_and_the_ready_line_repeats_none()
    {
        using var process = Start("--settings", "-", "--stop-with-stdin");
        await process.StandardInput.WriteLineAsync("""{"credentials":{"tokenSecret":"fake-secret"},"controlKey":"fake-control-key"}""");
        await process.StandardInput.FlushAsync();

        var line = (await process.StandardOutput.ReadLineAsync())!;
        using var http = new HttpClient { BaseAddress = new Uri(JsonDocument.Parse(line).RootElement.GetProperty("baseUri").GetString()!) };
        http.DefaultRequestHeaders.Add("X-Simulator-Key", "fake-control-key");
        var answer = await http.GetAsync(new Uri("simulator/v1/settings", UriKind.Relative));
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.True(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("fake-", line, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task A_control_key_that_nobody_gave_is_made_up_and_told()
    {
        using var process = Start("--stop-with-stdin");

        var ready = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!).RootElement;
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Matches("^[0-9A-F]{32}$", ready.GetProperty("controlKey").GetString());
    }

    [Fact]
    public async Task With_https_the_line_tells_whom_to_trust()
    {
        using var process = Start("--stop-with-stdin", "--https");

        var ready = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!).RootElement;
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.StartsWith("https://127.0.0.1:", ready.GetProperty("baseUri").GetString(), StringComparison.Ordinal);
        using var certificate = X509Certificate2.CreateFromPem(ready.GetProperty("certificate").GetString());
        Assert.Equal(certificate.Thumbprint, ready.GetProperty("certificateThumbprint").GetString());
    }

    [Theory]
    [InlineData("--port", "abc")]
    [InlineData("--port", "70000")]
    [InlineData("--account")]
    [InlineData("--seed", "huge")]
    [InlineData("--feature-off", "TELEPATHY")]
    [InlineData("--feature-off")]
    [InlineData("--one-world", "maybe")]
    [InlineData("--date-format", "tomorrow")]
    [InlineData("--date-format", "DD-MM")]
    [InlineData("--date-format", "D")]
    [InlineData("--nonsense", "1")]
    [InlineData("stray")]
    public async Task A_bad_option_is_one_line_with_usage_and_exit_code_2(params string[] arguments)
    {
        using var process = Start(arguments);

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("usage:", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_mistake_in_a_seed_file_is_one_line_and_exit_code_1()
    {
        using var seed = DataFile.Seed("""{"customLists":{"color":{}}}""");
        using var process = Start("--seed", seed.Path);

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith($"The simulator could not start: {Path.GetFileName(seed.Path)}: customLists.color: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Features_are_switched_off_by_flags()
    {
        using var process = Start("--stop-with-stdin", "--feature-off", "estimates,JOBS", "--feature-off", "Gift Certificates", "--one-world", "off");

        var ready = await process.StandardOutput.ReadLineAsync();
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Contains("baseUri", ready, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(["ESTIMATES", "JOBS", "GIFTCERTIFICATES"], CommandLine.Parse(["--feature-off", "estimates,JOBS", "--feature-off", "Gift Certificates"], () => null).FeaturesOff);
        Assert.False(CommandLine.Parse(["--one-world", "off"], () => null).OneWorld);
    }

    [Fact]
    public async Task A_data_file_survives_a_restart()
    {
        using var file = new DataFile();
        var options = new SimulatorOptions { DataFile = file.Path };
        await using (var first = await SimulatorHost.StartAsync(options))
        {
            first.Account.Store.Write(session =>
            {
                session.Execute("UPDATE space_entity SET phone = 'kept' WHERE id = 101");
                return true;
            });
        }
        await using var second = await SimulatorHost.StartAsync(options);

        Assert.Equal("kept", second.Account.Store.Read(session => session.Scalar("SELECT phone FROM space_entity WHERE id = 101")));
    }

    [Fact]
    public async Task Two_simulators_do_not_share_a_data_file()
    {
        using var file = new DataFile();
        await using (await SimulatorHost.StartAsync(new SimulatorOptions { DataFile = file.Path }))
        {
            using var process = Start("--stop-with-stdin", "--data", file.Path);
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Equal(1, process.ExitCode);
            Assert.Equal($"The simulator could not start: The data file {file.Path} is in use by another simulator.", error.TrimEnd());
        }
        await using var next = await SimulatorHost.StartAsync(new SimulatorOptions { DataFile = file.Path });
    }

    [Fact]
    public async Task A_first_start_killed_before_its_seed_is_made_good_by_the_next()
    {
        using var file = new DataFile();
        new RecordStore(RecordCatalog.BuiltIn(), file.Path).Dispose();

        await using var simulator = await SimulatorHost.StartAsync(new SimulatorOptions { DataFile = file.Path });

        Assert.Equal(1L, simulator.Account.Store.Read(session => session.Scalar("SELECT count(*) FROM space_subsidiary WHERE id = 1")));
    }

    [Fact]
    public async Task An_empty_seed_has_its_setup_lists_and_no_customers()
    {
        await using var simulator = await SimulatorHost.StartAsync(new SimulatorOptions { Seed = "empty" });

        Assert.Equal(0L, simulator.Account.Store.Read(session => session.Scalar("SELECT count(*) FROM space_entity")));
        Assert.Equal(3L, simulator.Account.Store.Read(session => session.Scalar("SELECT count(*) FROM space_currency")));
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SimulatorHost).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
