using System.Diagnostics;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuite.Testing;
using NetSuite.Testing.Servers;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Commands;

/// <summary>What a person sees when the server, or what lies before it, fails.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly Behaviour Customer = Behaviours.Json("""{"links":[],"id":"101","companyName":"Acme"}""");
    private static readonly Behaviour NoneFound = Behaviours.Json("""{"links":[],"count":0,"hasMore":false,"items":[],"offset":0,"totalResults":0}""");

    private const string Connect = "Connect-NetSuite 123456 -Url $url -ClientId a -ClientSecret b -TokenId c -TokenSecret d -WarningAction Ignore";

    private readonly Hosted session = new();

    public void Dispose() => session.Dispose();

    public static TheoryData<string, string> FailingReads => new()
    {
        { "html", "NetSuite.Protocol" },
        { "cut", "NetSuite.Protocol" },
        { "garbage", "NetSuite.Protocol" },
        { "reset", "NetSuite.Unavailable" },
        { "maintenance", "NetSuite.Unavailable" },
        { "hang", "NetSuite.Timeout" },
        { "limit", "NetSuite.ConcurrencyLimit" },
        { "permission", "NetSuite.Permission" },
    };

    [Theory]
    [MemberData(nameof(FailingReads))]
    public async Task A_failing_read_is_one_error_that_names_the_item_and_the_next_item_arrives(string fault, string errorId)
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = Fault(fault);
        var failed = await Task.Run(() => Run(server, "7 | Get-NetSuiteRecord customer -Connection $connection"));
        server.Otherwise = Customer;
        var next = await Task.Run(() => Run(server, "101 | Get-NetSuiteRecord customer -Connection $connection"));

        Assert.Equal([errorId], failed.ErrorIds);
        Assert.Equal("7", failed.Errors[0].TargetObject.ToString());
        Assert.Contains("customer 7", failed.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<html", failed.Errors[0].ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Single(next.Output);
    }

    [Fact]
    public async Task Dates_that_nobody_can_read_are_text_and_a_warning_says_so()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = Behaviours.Json("""{"links":[],"count":1,"hasMore":false,"items":[{"links":[],"trandate":"3/4/2026"}],"offset":0,"totalResults":1}""");
        var result = await Task.Run(() => Run(server, "Invoke-NetSuiteQuery 'SELECT trandate FROM transaction' -Connection $connection"));

        Assert.Equal("3/4/2026", Assert.Single(result.Output).Properties["trandate"].Value);
        Assert.Contains("columns of dates hold text", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("hang")]
    [InlineData("html")]
    [InlineData("unexpected")]
    [InlineData("maintenance")]
    public async Task A_create_whose_answer_is_lost_is_sent_once_and_its_outcome_called_unknown(string fault)
    {
        await using var server = await FaultServer.StartAsync(Fault(fault), Behaviours.Created("http://x/services/rest/record/v1/customer/9"));
        server.Catalog = Behaviours.NotFound;

        var result = await Task.Run(() => Run(server, """
            @{ companyName = 'First' }, @{ companyName = 'Second' } | New-NetSuiteRecord customer -ThrottleLimit 1 -Connection $connection
            """));

        Assert.Equal(["NetSuite.OutcomeUnknown"], result.ErrorIds);
        var results = result.Output.Select(item => (RecordWriteResult)item.BaseObject).ToArray();
        Assert.Equal([(WriteAction.Unknown, null), (WriteAction.Created, "9")], results.Select(item => (item.Action, item.Id)));
        Assert.Equal(["First", "Second"], server.Received.Select(request => request.BodyText.Contains("First", StringComparison.Ordinal) ? "First" : "Second"));
    }

    [Fact]
    public async Task An_upsert_with_lines_whose_answer_is_lost_is_not_repeated_because_lines_would_be_appended()
    {
        await using var server = await FaultServer.StartAsync(NoneFound, Behaviours.ResetAfterReading);
        server.Catalog = Behaviours.NotFound;

        var result = await Task.Run(() => Run(server, """
            Invoke-NetSuiteUpsert invoice @{ entity = 5; item = @(, @{ item = 1; quantity = 2 }) } -ExternalId X -SublistMode Append -Connection $connection
            """));

        Assert.Equal(["NetSuite.OutcomeUnknown"], result.ErrorIds);
        Assert.Single(server.Received, request => request.Method == "PUT");
    }

    [Fact]
    public async Task A_plain_upsert_whose_answer_is_lost_is_repeated()
    {
        await using var server = await FaultServer.StartAsync(
            NoneFound, Behaviours.ResetAfterReading, Behaviours.Created("http://x/services/rest/record/v1/customer/9"));
        server.Catalog = Behaviours.NotFound;

        var result = await Task.Run(() => Run(server, "Invoke-NetSuiteUpsert customer @{ companyName = 'x' } -ExternalId X -Connection $connection"));

        Assert.Equal("9", result.Single<RecordWriteResult>().Id);
        Assert.Equal(2, server.Received.Count(request => request.Method == "PUT"));
    }

    [Fact]
    public async Task A_create_whose_record_can_not_be_shown_gives_its_id_all_the_same()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Created("http://x/services/rest/record/v1/customer/9"));
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = Fault("permission");

        var result = await Task.Run(() => Run(server, "New-NetSuiteRecord customer @{ companyName = 'x' } -PassThru -Connection $connection"));

        Assert.Equal(["NetSuite.Permission"], result.ErrorIds);
        Assert.Equal((WriteAction.Created, "9"), (result.Single<RecordWriteResult>().Action, result.Single<RecordWriteResult>().Id));
        Assert.Contains("Created customer 9", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_create_whose_id_is_not_told_is_a_result_and_no_error()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Status(204));
        server.Catalog = Behaviours.NotFound;

        var result = await Task.Run(() => Run(server, "New-NetSuiteRecord customer @{ companyName = 'x' } -PassThru -Connection $connection"));

        Assert.Empty(result.Errors);
        Assert.Null(result.Single<RecordWriteResult>().Id);
        Assert.Single(result.Warnings);
    }

    [Fact]
    public async Task Empty_pages_that_promise_more_come_to_an_end()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = Behaviours.Json("""{"items":[],"hasMore":true}""");

        var result = await Task.Run(() => Run(server, "Invoke-NetSuiteRestMethod record/v1/customer -All -Connection $connection"));

        Assert.Single(server.Received);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_refused_login_ends_the_pipeline_after_one_try()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = Behaviours.InvalidLogin;

        var result = await Task.Run(() => Run(server, "1..40 | Get-NetSuiteRecord customer -Connection $connection"));

        Assert.Equal(["NetSuite.Authentication"], result.ErrorIds);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task A_consumer_that_has_enough_does_not_wait_for_the_reads_under_way()
    {
        await using var server = await FaultServer.StartAsync(Customer);
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = Behaviours.Hang;
        var started = Stopwatch.GetTimestamp();

        var result = await Task.Run(() => session.Invoke(
            "1..40 | Get-NetSuiteRecord customer -Connection $connection | Select-Object -First 1", Variables(server, TimeSpan.FromMinutes(5))));

        Assert.Single(result.Output);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_sign_in_succeeds_where_NetSuite_itself_lacks_the_clock_service()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.NotFound);
        server.Catalog = Behaviours.NotFound;

        var result = await Task.Run(() => Run(server, Connect));

        Assert.Empty(result.Errors);
        Assert.Single(result.Output);
    }

    [Fact]
    public async Task A_sign_in_fails_where_somebody_else_answers()
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = Behaviours.NotFound;
        server.Otherwise = Behaviours.Html(404);

        var result = await Task.Run(() => Run(server, Connect + "; Get-NetSuiteConnection"));

        Assert.Single(result.Errors);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_skewed_clock_is_told()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Error(
            401, "INVALID_LOGIN", "Invalid login attempt.", ("Date", DateTimeOffset.UtcNow.AddMinutes(11).ToString("R"))));
        server.Catalog = Behaviours.NotFound;

        var result = await Task.Run(() => Run(server, "Get-NetSuiteRecord customer 1 -Connection $connection"));

        Assert.Equal(["NetSuite.Authentication"], result.ErrorIds);
        Assert.Contains("clock", $"{result.Errors[0]} {result.Errors[0].ErrorDetails.RecommendedAction}", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Get-NetSuiteRecord customer 1 -Connection $connection")]
    [InlineData("New-NetSuiteRecord customer @{ companyName = 'x' } -Connection $connection")]
    [InlineData("Set-NetSuiteRecord customer 1 @{ companyName = 'x' } -Connection $connection")]
    [InlineData("Invoke-NetSuiteUpsert customer @{ companyName = 'x' } -ExternalId X -Connection $connection")]
    [InlineData("Remove-NetSuiteRecord customer 1 -Confirm:$false -Connection $connection")]
    [InlineData("Invoke-NetSuiteQuery 'SELECT 1 FROM dual' -Connection $connection")]
    [InlineData("Invoke-NetSuiteRestMethod record/v1/customer/1 -Connection $connection")]
    [InlineData("Test-NetSuiteConnection $connection")]
    [InlineData(Connect)]
    public async Task A_stop_ends_a_command_that_waits_for_NetSuite(string script)
    {
        await using var server = await FaultServer.StartAsync();
        server.Catalog = script.StartsWith("Test", StringComparison.Ordinal) ? null : Behaviours.NotFound;
        server.Otherwise = Behaviours.Hang;
        using var shell = Prepare(server, script, TimeSpan.FromMinutes(15));
        var running = shell.BeginInvoke();
        await server.ArrivalAsync();

        var started = Stopwatch.GetTimestamp();
        await Task.Run(shell.Stop);

        // A second is what people are promised; the rest is for a machine that is busy with other tests.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.ThrowsAny<RuntimeException>(() => shell.EndInvoke(running));
    }

    private static Behaviour Fault(string name) => name switch
    {
        "html" => Behaviours.Html(200),
        "cut" => Behaviours.Cut(200, """{"links":[],"id":"""),
        "garbage" => Behaviours.Json("{broken"),
        "reset" => Behaviours.ResetAfterReading,
        "maintenance" => Behaviours.Html(503),
        "hang" => Behaviours.Hang,
        "limit" => Behaviours.Concurrency,
        "permission" => Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "You need the Customers permission."),
        _ => Behaviours.Unexpected,
    };

    private HostedResult Run(FaultServer server, string script) => session.Invoke(script, Variables(server, TimeSpan.FromSeconds(2)));

    private PowerShell Prepare(FaultServer server, string script, TimeSpan timeout)
    {
        session.Invoke("$null", Variables(server, timeout));
        return session.Create(script);
    }

    // The waits between attempts are as good as none; what is tested is what comes of them.
    private static (string, object?)[] Variables(FaultServer server, TimeSpan timeout)
    {
        var client = new NetSuiteClient(new NetSuiteClientOptions
        {
            Account = AccountId.Parse("123456"),
            BaseUri = server.BaseUri,
            Credentials = new TokenCredentials("fake-client-id", "fake-client-secret", "fake-token-id", "fake-token-secret"),
            AttemptTimeout = timeout,
            RetryBaseDelay = TimeSpan.FromMilliseconds(1),
        });
        return [("connection", new NetSuiteConnection("fault", client, "Token")), ("url", server.BaseUri)];
    }
}
