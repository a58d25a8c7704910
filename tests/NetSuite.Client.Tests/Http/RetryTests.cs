using System.Net.Sockets;

namespace NetSuite.Client.Tests;

public sealed class RetryTests
{
    public static TheoryData<string, Behaviour> PassingFaults => new()
    {
        { "429", Behaviours.Concurrency },
        { "400 concurrency", Behaviours.Error(400, "CONCURRENCY_LIMIT_EXCEEDED", "Concurrent request limit exceeded. Request blocked.") },
        { "500", Behaviours.Unexpected },
        { "502", Behaviours.Html(502) },
        { "503", Behaviours.Html(503) },
        { "504", Behaviours.Status(504) },
        { "reset after reading", Behaviours.ResetAfterReading },
        { "reset before reading", Behaviours.ResetBeforeReading },
        { "cut body", Behaviours.Cut(200, "{\"id\":\"5\"") },
        { "cut JSON", Behaviours.Json("{\"id\":\"5\"") },
        { "garbage", Behaviours.Json("\u0001\u0002 not json") },
        { "HTML as 200", Behaviours.Html(200) },
        { "damaged gzip", Behaviours.Json("this is no gzip", 200, ("Content-Encoding", "gzip")) },
    };

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Read_gets_over_a_passing_fault(string name, Behaviour fault)
    {
        await using var server = await FaultServer.StartAsync(fault, Behaviours.Json("""{"id":"5"}"""));
        using var client = TestClient.For(server);

        var record = await client.Records.GetAsync("customer", new RecordRef { Id = "5" }, null, CancellationToken.None);

        Assert.True(("5", 2) == (record.Id, server.Received.Count), name);
    }

    [Fact]
    public async Task Create_is_sent_again_after_a_concurrency_refusal_since_nothing_was_processed()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Concurrency, Behaviours.Concurrency, Behaviours.Created("/services/rest/record/v1/customer/8"));
        using var client = TestClient.For(server);

        var created = await client.Records.CreateAsync("customer", [], null, CancellationToken.None);

        Assert.Equal(("8", 3), (created.Id, server.Received.Count));
    }

    public static TheoryData<string, Behaviour> LostAnswers => new()
    {
        { "reset after reading", Behaviours.ResetAfterReading },
        { "reset before reading", Behaviours.ResetBeforeReading },
        { "500", Behaviours.Unexpected },
        { "502", Behaviours.Html(502) },
        { "503", Behaviours.Html(503) },
        { "504", Behaviours.Html(504) },
        { "web page as 200", Behaviours.Html(200) },
    };

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task Create_whose_answer_is_lost_is_not_sent_again(string name, Behaviour fault)
    {
        await using var server = await FaultServer.StartAsync(fault);
        server.Otherwise = Behaviours.Created("/services/rest/record/v1/customer/8");
        using var client = TestClient.For(server);

        var exception = await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(
            () => client.Records.CreateAsync("customer", [], null, CancellationToken.None));

        Assert.True(server.Received.Count == 1, name);
        Assert.Contains("create the customer", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Look the record up", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upsert_whose_answer_is_a_web_page_is_sent_again()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Html(200), Behaviours.Created("/services/rest/record/v1/customer/8"));
        using var client = TestClient.For(server);

        var record = await client.Records.WriteAsync(new RecordWrite { Operation = WriteOperation.Upsert, Type = "customer", Target = "eid:8" }, CancellationToken.None);

        Assert.Equal(("8", 2), (record.Id, server.Received.Count));
    }

    [Fact]
    public async Task Create_that_gets_no_answer_in_time_is_not_sent_again()
    {
        var time = new SkippingTime(TimeSpan.FromMinutes(10));
        await using var server = await FaultServer.StartAsync(Behaviours.Hang);
        using var client = TestClient.For(server, options => options with { TimeProvider = time, AttemptTimeout = TimeSpan.FromMinutes(15) });
        var create = client.Records.CreateAsync("customer", [], null, CancellationToken.None);
        await server.ArrivalAsync();

        time.EndTimeouts();

        var exception = await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(() => create);
        Assert.Equal("It is not known whether NetSuite took the request to create the customer: it was sent, but timed out.", exception.Message);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Write_on_a_kept_connection_that_is_closed_is_not_sent_again_by_the_handler()
    {
        await using var server = new ClosingServer();
        using var client = TestClient.For(server.BaseUri);
        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(
            () => client.SendAsync(TestClient.Once("record/v1/salesOrder/1/!transform/invoice") with { Body = null }, CancellationToken.None));

        Assert.Equal(2, server.Received);
    }

    [Fact]
    public async Task Create_that_found_no_connection_is_sent_again()
    {
        using var handler = new ScriptedHandler(
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError),
            _ => throw new HttpRequestException(HttpRequestError.SecureConnectionError));
        using var client = TestClient.For(new Uri("https://127.0.0.1/"), options => options with { Handler = handler });

        var exception = await Assert.ThrowsAsync<NetSuiteUnavailableException>(
            () => client.Records.CreateAsync("customer", [], null, CancellationToken.None));

        Assert.Equal((2, 2), (handler.Sent, exception.Attempts));
    }

    [Fact]
    public async Task Create_whose_connecting_takes_too_long_is_sent_again()
    {
        var attempts = 0;
        await using var server = await FaultServer.StartAsync(Behaviours.Created("/services/rest/record/v1/customer/8"));
        using var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, token) =>
            {
                if (++attempts == 1)
                {
                    await Task.Delay(Timeout.Infinite, token);
                }

                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(server.BaseUri.Host, server.BaseUri.Port, token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = TestClient.For(server, options => options with { Handler = handler });

        var created = await client.Records.CreateAsync("customer", [], null, CancellationToken.None);

        Assert.Equal(("8", 2), (created.Id, attempts));
    }

    [Fact]
    public async Task Create_that_the_transport_gave_up_for_an_unknown_reason_is_not_sent_again()
    {
        using var handler = new ScriptedHandler(_ => throw new OperationCanceledException());
        using var client = TestClient.For(new Uri("https://127.0.0.1/"), options => options with { Handler = handler });

        await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(() => client.Records.CreateAsync("customer", [], null, CancellationToken.None));

        Assert.Equal(1, handler.Sent);
    }

    [Fact]
    public async Task Create_refused_by_a_script_that_met_a_limit_of_its_own_is_not_sent_again()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Error(400, "SSS_REQUEST_LIMIT_EXCEEDED", "Request limit exceeded."));
        using var client = TestClient.For(server);

        await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Records.CreateAsync("customer", [], null, CancellationToken.None));

        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Nothing_listening_is_unavailable_after_all_attempts()
    {
        using var client = TestClient.For(new Uri("http://127.0.0.1:9/"));

        var exception = await Assert.ThrowsAsync<NetSuiteUnavailableException>(
            () => client.Records.CreateAsync("customer", [], null, CancellationToken.None));

        Assert.Equal(5, exception.Attempts);
        Assert.Equal("Could not create the customer: no connection, after 5 attempts.", exception.Message);
    }

    [Fact]
    public async Task Plain_http_behind_an_https_address_fails_in_the_handshake()
    {
        await using var server = await FaultServer.StartAsync();
        using var client = TestClient.For(new UriBuilder(server.BaseUri) { Scheme = "https" }.Uri);

        var exception = await Assert.ThrowsAsync<NetSuiteUnavailableException>(() => client.SendAsync(TestClient.Once(), CancellationToken.None));

        Assert.Contains("TLS", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Unknown_host_names_the_account()
    {
        using var handler = new ScriptedHandler(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError));
        using var client = TestClient.For(new Uri("https://tstdrv1234567.suitetalk.api.netsuite.com/"), options => options with { Handler = handler });

        var exception = await Assert.ThrowsAsync<NetSuiteUnavailableException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Contains("TSTDRV1234567", exception.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(3, handler.Sent);
    }

    [Fact]
    public async Task Update_of_fields_is_sent_again_after_a_lost_answer()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.ResetAfterReading, Behaviours.Html(503), Behaviours.Status(204));
        using var client = TestClient.For(server);

        await client.Records.UpdateAsync("customer", new RecordRef { Id = "5" }, new() { ["email"] = "a@example.com" }, null, CancellationToken.None);

        Assert.Equal(3, server.Received.Count);
    }

    [Fact]
    public async Task Update_that_never_gets_an_answer_has_an_unknown_outcome()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Html(503);
        using var client = TestClient.For(server);

        var exception = await Assert.ThrowsAsync<NetSuiteOutcomeUnknownException>(() => client.Records.UpdateAsync(
            "customer", new RecordRef { Id = "5" }, new() { ["email"] = "a@example.com" }, null, CancellationToken.None));

        Assert.Equal((5, 503), (exception.Attempts, exception.StatusCode));
    }

    [Fact]
    public async Task Update_refused_after_a_lost_answer_says_that_the_first_may_have_worked()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.ResetAfterReading, Behaviours.Error(400, "USER_ERROR", "This record has been locked."));
        using var client = TestClient.For(server);

        var exception = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Records.UpdateAsync(
            "customer", new RecordRef { Id = "5" }, new() { ["email"] = "a@example.com" }, null, CancellationToken.None));

        Assert.Contains("an earlier attempt was lost", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "{\"resu")]
    public async Task Write_with_a_successful_status_is_done_whatever_became_of_its_body(int status, string part)
    {
        await using var server = await FaultServer.StartAsync(part.Length == 0 ? Behaviours.Status(status) : Behaviours.Cut(status, part));
        using var client = TestClient.For(server);

        var response = await client.SendAsync(TestClient.Once(), CancellationToken.None);

        Assert.Equal((status, 1), (response.StatusCode, server.Received.Count));
    }

    [Fact]
    public async Task Write_whose_body_never_ends_is_done_when_the_time_is_up()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Drip(200, "{\"resu"));
        using var client = TestClient.For(server, options => options with { AttemptTimeout = TimeSpan.FromSeconds(2) });

        var response = await client.SendAsync(TestClient.Once(), CancellationToken.None);

        Assert.Equal((200, 1), (response.StatusCode, server.Received.Count));
    }

    [Fact]
    public async Task One_attempt_means_one_attempt()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.Html(503);
        using var client = TestClient.For(server, options => options with { MaxAttempts = 1 });

        await Assert.ThrowsAsync<NetSuiteUnavailableException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Single(server.Received);
    }
}
