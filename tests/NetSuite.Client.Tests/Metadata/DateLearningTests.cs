using System.Text.Json;
using NetSuite.Simulator.Faults;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Client.Tests;

public sealed class DateLearningTests
{
    private const string Named = "Search error occurred: Parse of date/time \\\"x\\\" failed with date format \\\"d.M.yy\\\" in time zone Europe/Berlin";
    private static readonly string[] Zones = ["America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "Etc/GMT+12"];
    private static readonly Behaviour Refused = Behaviours.Error(400, "INVALID_PARAMETER", "Invalid search query. Search error occurred: Invalid or unsupported search.");

    [Theory]
    [MemberData(nameof(Formats.Table), MemberType = typeof(Formats))]
    public async Task Format_and_zone_are_learned_by_one_query(string netSuite, string pattern)
    {
        var zone = Zones[netSuite.Length % Zones.Length];
        await using var account = await SimulatorHost.StartAsync(Options(netSuite, zone, new AccountBehaviour { SuiteQlShowsTimes = true, SuiteQlKeepsExpressionAliases = netSuite.Length % 2 == 0 }));
        var traces = new List<CallTrace>();
        using var client = For(account);

        var dates = await client.WithTrace(traces.Add).AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);

        Assert.Equal((zone, new DateTime(2026, 3, 5)), (dates.Zone.Id, dates.Read(new AccountDates(TimeZoneInfo.Utc, pattern).Write(new DateTime(2026, 3, 5)))));
        Assert.Equal(new AccountDates(TimeZoneInfo.Utc, pattern).Write(new DateTime(2026, 5, 5)), dates.Write(new DateTime(2026, 5, 5)));
        Assert.Single(traces);
        Assert.Same(dates, await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None));
        Assert.Single(traces);
    }

    [Fact]
    public async Task Without_SuiteQL_a_refused_list_call_tells_both()
    {
        await using var account = await SimulatorHost.StartAsync(Options("D-Mon-YYYY", "America/St_Johns", new AccountBehaviour()) with
        {
            Faults = [new FaultRule { Kind = FaultKind.UnexpectedError, Path = "query/**" }],
        });
        using var client = For(account);

        var dates = await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);

        Assert.Equal(("d-MMM-yyyy", "America/St_Johns"), (dates.Pattern, dates.Zone.Id));
    }

    [Fact]
    public async Task A_role_that_may_neither_query_nor_filter_hears_which_permission_it_needs()
    {
        await using var account = await SimulatorHost.StartAsync(Options("M/D/YYYY", "GMT", new AccountBehaviour()) with { FeaturesOff = ["SUITEANALYTICSWORKBOOK"] });
        using var client = For(account);

        var failure = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None));

        Assert.Contains("SuiteAnalytics Workbook", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_role_may_not_list_is_passed_over()
    {
        await using var server = await FaultServer.StartAsync(
            Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "Permission Violation"),
            Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "Permission Violation"),
            Behaviours.Error(400, "INVALID_PARAMETER", Named));
        using var client = TestClient.For(server);

        var dates = await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);

        Assert.Equal(("d.M.yyyy", "Europe/Berlin", "/services/rest/record/v1/salesOrder"), (dates.Pattern, dates.Zone.Id, server.Received[2].Path));
    }

    [Fact]
    public async Task Without_a_zone_the_clocks_of_account_and_server_tell_the_offset()
    {
        await using var server = await FaultServer.StartAsync(
            Refused,
            Behaviours.Error(400, "INVALID_PARAMETER", "Unparseable date: \\\"x\\\""),
            Behaviours.Json("""{"serverTime":"2026-11-24T23:50:02.123Z"}"""),
            Rows("2026-11-25 05:35:04", "dd/MM/yyyy"));
        using var client = TestClient.For(server);

        var dates = await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);

        Assert.Equal(("dd/MM/yyyy", "+05:45"), (dates.Pattern, dates.Zone.Id));
    }

    [Fact]
    public async Task An_unknown_zone_is_made_up_for_by_a_refusal()
    {
        await using var server = await FaultServer.StartAsync(Rows("Moon/Tranquility", "yyyy/M/d"), Behaviours.Error(400, "INVALID_PARAMETER", Named));
        using var client = TestClient.For(server);

        var dates = await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);

        Assert.Equal(("yyyy/M/d", "Europe/Berlin"), (dates.Pattern, dates.Zone.Id));
    }

    [Fact]
    public async Task Where_nothing_works_the_failure_says_what_to_do()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Refused;
        using var client = TestClient.For(server);

        var failure = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None));

        Assert.Contains("how this account writes dates, or in which time zone: NetSuite refused to run the query", failure.Message, StringComparison.Ordinal);
        Assert.Contains("SuiteAnalytics Workbook", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_of_another_calendar_are_not_guessed_at()
    {
        var years = string.Join(',', Enumerable.Range(1, 12).Select(month => $"\"day{month:00}\":\"{month}/2/{2583 + month}\""));
        await using var server = await FaultServer.StartAsync(
            Behaviours.Json($$"""{"items":[{"links":[],{{years}},"timezone":"Asia/Bangkok"}],"hasMore":false}"""), Behaviours.Error(400, "INVALID_PARAMETER", Named));
        using var client = TestClient.For(server);

        var failure = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None));

        Assert.Contains("'1/2/2584'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Set Preferences", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_login_is_not_asked_around()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.InvalidLogin);
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None));

        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Callers_at_once_share_one_request_and_one_of_them_may_leave()
    {
        var answer = Rows("Europe/Berlin", "d.M.yyyy");
        var open = new TaskCompletionSource();
        await using var server = await FaultServer.StartAsync(new Behaviour(async context =>
        {
            await open.Task;
            await answer.Answer(context);
        }));
        using var client = TestClient.For(server);
        using var leave = new CancellationTokenSource();
        var leaver = client.AccountMetadata.DatesAsync(refresh: false, leave.Token);
        var others = Enumerable.Range(0, 10).Select(at => client.AccountMetadata.DatesAsync(refresh: at % 2 == 0, CancellationToken.None)).ToArray();
        await server.ArrivalAsync();

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);
        open.SetResult();

        Assert.All(await Task.WhenAll(others), dates => Assert.Equal("d.M.yyyy", dates.Pattern));
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Refused;
        using var client = TestClient.For(server);
        await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None));

        server.Otherwise = Rows("Europe/Berlin", "d.M.yyyy");

        Assert.Equal("d.M.yyyy", (await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None)).Pattern);
    }

    [Fact]
    public async Task A_refused_date_replaces_what_was_known()
    {
        await using var server = await FaultServer.StartAsync(Rows("America/New_York", "M/d/yyyy"));
        using var client = TestClient.For(server);
        await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None);

        var learned = client.AccountMetadata.LearnDates(new NetSuiteValidationException("Refused.")
        {
            Call = new FailedCall { Errors = [new NetSuiteError { Detail = Named.Replace("\\", string.Empty, StringComparison.Ordinal) }] },
        });

        Assert.Equal("d.M.yyyy", learned?.Pattern);
        Assert.Same(learned, await client.AccountMetadata.DatesAsync(refresh: false, CancellationToken.None));
        Assert.Same(learned, client.AccountMetadata.KnownDates);
        Assert.Null(client.AccountMetadata.LearnDates(new NetSuiteValidationException("Something else.")));
    }

    /// <summary>A row as NetSuite sends it: keys in alphabetical order, and not those that were asked for.</summary>
    internal static Behaviour Rows(string first, string pattern)
    {
        var format = new AccountDates(TimeZoneInfo.Utc, pattern);
        var texts = Enumerable.Range(1, 12).Select(month => format.Write(new DateTime(2040 + month, month, month <= 8 ? month + 1 : month + 13))).Prepend(first);
        var columns = texts.Select((text, at) => (Key: $"expr{at + 1}", Text: text)).OrderBy(column => column.Key, StringComparer.Ordinal);
        return Behaviours.Json(
            $$"""{"count":1,"hasMore":false,"offset":0,"totalResults":1,"items":[{"links":[],{{string.Join(',', columns.Select(column => $"\"{column.Key}\":{JsonSerializer.Serialize(column.Text)}"))}}}]}""");
    }

    private static SimulatorOptions Options(string format, string zone, AccountBehaviour behaviour) => new()
    {
        Seed = "empty",
        DateFormat = format,
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        Behaviour = behaviour,
        Credentials = new("consumer-key-1", "consumer-secret-1", "token-id-1", "token-secret-1"),
    };

    private static NetSuiteClient For(SimulatorHost account) => TestClient.For(account.BaseUri);
}
