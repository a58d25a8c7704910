using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Every_setting_can_be_a_flag()
    {
        var options = CommandLine.Parse(
            [
                "--port", "81", "--account", "1234567", "--consumer-key", "k", "--token-secret", "s", "--data", "x.db", "--seed", "empty", "--time-zone", "Europe/Paris",
                "--date-format", "DD.MM.YYYY", "--concurrency-limit", "15", "--latency", "50", "--at", "2026-01-31T12:00:00Z", "--clock.governs-logins",
                "--behaviour.subsidiary-is-mandatory", "false", "--governance.retry-after", "3", "--faults", """[{"kind":"hang","times":2}]""", "--stop-with-stdin",
            ],
            () => null);

        Assert.Equal((81, "1234567", "empty", "Europe/Paris", "DD.MM.YYYY"), (options.Port, options.Account, options.Seed, options.TimeZone.Id, options.DateFormat));
        Assert.Equal(("k", "cs", "ti", "s"), (options.Credentials.ConsumerKey, options.Credentials.ConsumerSecret, options.Credentials.TokenId, options.Credentials.TokenSecret));
        Assert.Equal(Path.GetFullPath("x.db"), options.DataFile);
        Assert.Equal((15, 3), (options.Governance.ConcurrencyLimit, options.Governance.RetryAfter));
        Assert.Equal(TimeSpan.FromMilliseconds(50), options.Latency.Fixed);
        Assert.Equal((new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), true), (options.Time.FrozenAt, options.Time.GovernsLogins));
        Assert.False(options.Behaviour.SubsidiaryIsMandatory);
        Assert.Equal((FaultKind.Hang, 2), (options.Faults[0].Kind, options.Faults[0].Times));
        Assert.True(options.StopWithStandardInput);
    }

    [Fact]
    public void Flags_win_over_the_file_and_what_neither_names_stays()
    {
        var options = FromFile("""{ "account": "111", "Governance": { "concurrencyLimit": 7, "retryAfter": 2 }, /* why */ "clock": { "offset": "-01:00:00" }, }""", "--account", "222", "--concurrency-limit", "9");

        Assert.Equal("222", options.Account);
        Assert.Equal((9, 2), (options.Governance.ConcurrencyLimit, options.Governance.RetryAfter));
        Assert.Equal(TimeSpan.FromHours(-1), options.Time.Offset);
        Assert.Equal("M/D/YYYY", options.DateFormat);
    }

    [Fact]
    public void Settings_may_come_from_the_first_line_of_standard_input()
    {
        var options = CommandLine.Parse(["--settings", "-"], () => """{"credentials":{"tokenSecret":"fake-secret"},"controlKey":"fake-key"}""");

        Assert.Equal(("fake-secret", "ck", "fake-key"), (options.Credentials.TokenSecret, options.Credentials.ConsumerKey, options.ControlKey));
    }

    [Theory]
    [InlineData("""{"acount":"1"}""", "acount: is not known")]
    [InlineData("""{"governance":{"limit":1}}""", "governance.limit: is not known")]
    [InlineData("""{"port":"abc"}""", "port")]
    [InlineData("""{"port":99999}""", "port: takes a number from 0 to 65535")]
    [InlineData("""{"account":5}""", "account")]
    [InlineData("""{"account":""}""", "account: needs a value")]
    [InlineData("""{"account":null}""", "account")]
    [InlineData("""{"seed":"huge"}""", "seed: takes company, empty or a file")]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "timeZone: takes the name of a time zone")]
    [InlineData("""{"dateFormat":"tomorrow"}""", "dateFormat")]
    [InlineData("""{"behaviour":{"subsidiaryIsMandatory":"perhaps"}}""", "behaviour.subsidiaryIsMandatory: takes true or false")]
    [InlineData("""{"behaviour":{"concurrencyRefusalStatus":500}}""", "behaviour.concurrencyRefusalStatus")]
    [InlineData("""{"latency":{"fixed":5,"maximum":9}}""", "latency: give one of")]
    [InlineData("""{"latency":{"median":50}}""", "latency.percentile95")]
    [InlineData("""{"latency":{"methods":{"GET":{"fixed":-5}}}}""", "latency.methods.GET")]
    [InlineData("""{"clock":{"frozenAt":"noon"}}""", "clock.frozenAt")]
    [InlineData("""{"faults":[{"kind":"hang"},{"kind":"hang","probability":2}]}""", "faults[1].probability")]
    [InlineData("""{"faults":[{"kindd":"hang"}]}""", "faults[0].kindd: is not known")]
    [InlineData("""{"credentials":{"tokenSecret":""}}""", "credentials")]
    [InlineData("{\n\"port\": 1,\n\"account\": \"x\n}", "line 3")]
    [InlineData("[]", "object")]
    [InlineData("", "line 1")]
    public void A_mistake_in_a_file_is_one_line_that_names_file_and_place(string text, string says)
    {
        var mistake = Assert.Throws<ArgumentException>(() => FromFile(text));

        Assert.Contains("settings-test", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake.Message);
    }

    [Theory]
    [InlineData("--port: takes", "--port", "70000")]
    [InlineData("--port", "--port", "abc")]
    [InlineData("--acount: is not known", "--acount", "1")]
    [InlineData("--account", "--account")]
    [InlineData("--latency: takes milliseconds", "--latency", "soon")]
    [InlineData("--governance.limit: is not known", "--governance.limit", "5")]
    [InlineData("--faults", "--faults", "[{")]
    [InlineData("--settings", "--settings")]
    [InlineData("can't be read", "--settings", "no-such-file.json")]
    [InlineData("stray", "stray")]
    public void A_mistake_in_a_flag_names_the_flag(string says, params string[] arguments)
    {
        var mistake = Assert.Throws<ArgumentException>(() => CommandLine.Parse(arguments, () => null));

        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_never_repeats_a_value_that_may_be_secret()
    {
        var mistake = Assert.Throws<ArgumentException>(() => CommandLine.Parse(["--settings", "-"], () => """{"credentials":{"tokenSecret":["fake-secret"]}}"""));

        Assert.Contains("standard input: credentials.tokenSecret", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-secret", mistake.Message, StringComparison.Ordinal);
    }

    private static SimulatorOptions FromFile(string text, params string[] flags)
    {
        var file = Path.Combine(Path.GetTempPath(), $"settings-test-{Guid.NewGuid():N}.json");
        File.WriteAllText(file, text);
        try
        {
            return CommandLine.Parse(["--settings", file, .. flags], () => null);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
