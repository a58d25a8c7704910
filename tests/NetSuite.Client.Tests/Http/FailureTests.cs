namespace NetSuite.Client.Tests;

public sealed class FailureTests
{
    public static TheoryData<string, Behaviour, Type> Refusals => new()
    {
        { "missing entity", Behaviours.NotFound, typeof(NetSuiteNotFoundException) },
        { "missing transaction", Behaviours.Error(400, "USER_ERROR", "Error while accessing a resource. Transaction type specified is incorrect."), typeof(NetSuiteNotFoundException) },
        { "unknown type", Behaviours.Error(404, "NONEXISTENT_ID", "Record type 'file' does not exist."), typeof(NetSuiteNotFoundException) },
        { "bad value", Behaviours.Error(400, "INVALID_CONTENT", "Invalid content in the request body."), typeof(NetSuiteValidationException) },
        { "unsupported media type", Behaviours.Error(415, "UNSUPPORTED_MEDIA_TYPE", "No."), typeof(NetSuiteValidationException) },
        { "forbidden", Behaviours.Error(403, "INSUFFICIENT_PERMISSION", "No."), typeof(NetSuitePermissionException) },
        { "permission as 400", Behaviours.Error(400, "USER_ERROR", "Permission Violation: You need a higher level of the 'Lists -> Customers' permission."), typeof(NetSuitePermissionException) },
        { "login", Behaviours.InvalidLogin, typeof(NetSuiteAuthenticationException) },
        { "redirect", Behaviours.Status(302, ("Location", "https://elsewhere.example/login")), typeof(NetSuiteProtocolException) },
        { "HTML 400", Behaviours.Html(400), typeof(NetSuiteProtocolException) },
        { "empty 400", Behaviours.Status(400), typeof(NetSuiteProtocolException) },
        { "text 405", Behaviours.Body(405, "text/plain", "Method not allowed here."), typeof(NetSuiteProtocolException) },
        { "cut error", Behaviours.Cut(400, "{\"o:errorDetails\":[{\"detail\":\"Bad\""), typeof(NetSuiteValidationException) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_ends_in_the_class_of_its_remedy_after_one_attempt(string name, Behaviour answer, Type expected)
    {
        await using var server = await FaultServer.StartAsync(answer);
        using var client = TestClient.For(server);

        var exception = await Record.ExceptionAsync(() => client.Records.GetAsync("customer", new RecordRef { Id = "5" }, null, CancellationToken.None));

        Assert.True(exception is NetSuiteException, name);
        Assert.Equal(expected, exception!.GetType());
        Assert.Single(server.Received);
    }

    public static TheoryData<string, Behaviour, Type, int> LastingFaults => new()
    {
        { "429", Behaviours.Concurrency, typeof(NetSuiteConcurrencyLimitException), 5 },
        { "500", Behaviours.Unexpected, typeof(NetSuiteUnavailableException), 3 },
        { "503", Behaviours.Html(503), typeof(NetSuiteUnavailableException), 5 },
        { "reset", Behaviours.ResetAfterReading, typeof(NetSuiteUnavailableException), 5 },
        { "HTML", Behaviours.Html(200), typeof(NetSuiteProtocolException), 3 },
        { "cut", Behaviours.Cut(200, "{\"id\":"), typeof(NetSuiteProtocolException), 5 },
        { "cut JSON", Behaviours.Json("{\"id\":"), typeof(NetSuiteProtocolException), 3 },
        { "JSON of another kind", Behaviours.Json("[1,2]"), typeof(NetSuiteProtocolException), 3 },
        { "empty", Behaviours.Json(""), typeof(NetSuiteProtocolException), 3 },
        { "wrong type", Behaviours.Body(200, "text/plain", "all is well"), typeof(NetSuiteProtocolException), 3 },
    };

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public async Task Lasting_fault_ends_a_read_in_the_class_of_its_remedy(string name, Behaviour fault, Type expected, int attempts)
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = fault;
        using var client = TestClient.For(server);

        var exception = await Record.ExceptionAsync(() => client.Records.GetAsync("customer", new RecordRef { Id = "5" }, null, CancellationToken.None));

        Assert.True(expected == exception?.GetType(), $"{name}: {exception}");
        Assert.Equal((attempts, attempts), (((NetSuiteException)exception!).Attempts, server.Received.Count));
        Assert.Contains(" read customer 5: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Announced_length_without_measure_is_not_believed()
    {
        using var handler = new ScriptedHandler(_ =>
        {
            var content = new StreamContent(new MemoryStream("""{"id":"5"}"""u8.ToArray()));
            content.Headers.ContentLength = long.MaxValue;
            return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = content };
        });
        using var client = TestClient.For(new Uri("https://127.0.0.1/"), options => options with { Handler = handler });

        Assert.Equal("5", (await client.Records.GetAsync("customer", new RecordRef { Id = "5" }, null, CancellationToken.None)).Id);
    }

    public static TheoryData<string, Behaviour> Endless => new() { { "hang", Behaviours.Hang }, { "drip", Behaviours.Drip(200, "{\"id\":") } };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task Read_that_is_never_answered_whole_times_out_twice(string name, Behaviour fault)
    {
        var time = new SkippingTime(TimeSpan.FromMinutes(10));
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = fault;
        using var client = TestClient.For(server, options => options with { TimeProvider = time, AttemptTimeout = TimeSpan.FromMinutes(15) });
        var read = client.Records.GetAsync("customer", new RecordRef { Id = "5" }, null, CancellationToken.None);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await server.ArrivalAsync();
            time.EndTimeouts();
        }

        var exception = await Assert.ThrowsAsync<NetSuiteTimeoutException>(() => read);

        Assert.Equal("Could not read customer 5: no complete answer arrived within 15 minutes, after 2 attempts.", exception.Message);
        Assert.True(server.Received.Count == 2, name);
    }

    [Fact]
    public async Task Message_is_one_sentence_with_the_place_of_the_fault()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json(
            """{"o:errorDetails":[{"detail":"You have entered an Invalid Field Value 9999.","o:errorCode":"INVALID_CONTENT","o:errorPath":"item.items[0].item"}]}""", 400));
        using var client = TestClient.For(server);

        var exception = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.Records.CreateAsync("invoice", [], null, CancellationToken.None));

        Assert.Equal("NetSuite refused to create the invoice: You have entered an Invalid Field Value 9999 (at item.items[0].item).", exception.Message);
        Assert.Equal(("INVALID_CONTENT", 400, "POST", "/services/rest/record/v1/invoice", "op-1"), (exception.Code, exception.StatusCode, exception.Method, exception.Path, exception.OperationId));
    }

    [Fact]
    public async Task Missing_permission_is_named()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Error(
            400, "USER_ERROR", "Permission Violation: You need a higher level of the 'Lists -> Customers' permission to access this page."));
        using var client = TestClient.For(server);

        var exception = await Assert.ThrowsAsync<NetSuitePermissionException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Contains("'Lists -> Customers'", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_names_the_host_and_is_not_followed()
    {
        await using var elsewhere = await FaultServer.StartAsync();
        await using var server = await FaultServer.StartAsync(Behaviours.Status(307, ("Location", elsewhere.BaseUri + "x")));
        using var client = TestClient.For(server);

        var exception = await Assert.ThrowsAsync<NetSuiteProtocolException>(() => client.SendAsync(TestClient.Once(), CancellationToken.None));

        Assert.Contains("127.0.0.1", exception.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task Login_is_refused_once_and_the_next_calls_are_not_sent()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = Behaviours.InvalidLogin;
        using var client = TestClient.For(server);

        var first = await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));
        var second = await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Single(server.Received);
        Assert.Contains("Login Audit Trail", first.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("not sent", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_refused_to_a_client_that_was_let_in_before_does_not_stop_the_next_call()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"), Behaviours.InvalidLogin, Behaviours.Json("{}"));
        using var client = TestClient.For(server);
        await client.SendAsync(TestClient.Read(), CancellationToken.None);
        await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.Equal(3, server.Received.Count);
    }

    [Theory]
    [InlineData(-600, "10 minutes ahead of")]
    [InlineData(10800, "3 hours behind")]
    public async Task Login_refused_for_a_wrong_clock_says_by_how_much(int serverAhead, string expected)
    {
        var serverTime = DateTimeOffset.UtcNow.AddSeconds(serverAhead);
        using var handler = new ScriptedHandler(_ =>
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized) { Content = new StringContent("{}") };
            response.Headers.Date = serverTime;
            return response;
        });
        using var client = TestClient.For(new Uri("https://127.0.0.1/"), options => options with { Handler = handler });

        var exception = await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains("clock", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Short_keys_as_of_a_simulator_damage_no_message()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Error(400, "USER_ERROR", "Error while accessing a resource. Transaction type specified is incorrect."));
        using var client = TestClient.For(server, options => options with { Credentials = new TokenCredentials("ck", "cs", "ti", "ts") });

        var exception = await Assert.ThrowsAsync<NetSuiteNotFoundException>(
            () => client.Records.GetAsync("invoice", new RecordRef { Id = "5" }, null, CancellationToken.None));

        Assert.Equal("NetSuite refused to read invoice 5: Error while accessing a resource. Transaction type specified is incorrect.", exception.Message);
    }

    [Fact]
    public async Task Secrets_reach_no_message_even_when_the_answer_echoes_them()
    {
        await using var server = await FaultServer.StartAsync();
        server.Otherwise = new Behaviour(context => Behaviours.Error(
            400, "USER_ERROR", "Echo consumer-secret-1 token-secret-1 token-id-1 " + context.Request.Headers.Authorization.ToString().Replace("\"", "'", StringComparison.Ordinal) + ", and that was all").Answer(context));
        using var client = TestClient.For(server);
        var traces = new List<CallTrace>();

        var exception = await Assert.ThrowsAsync<NetSuiteValidationException>(() => client.WithTrace(traces.Add).SendAsync(TestClient.Read(), CancellationToken.None));

        var everything = string.Join('\n', [exception.ToString(), exception.RecommendedAction, .. exception.Errors.Select(error => error.Detail), .. traces.Select(trace => trace.ToString())]);
        Assert.DoesNotContain("secret-1", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("token-id-1", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("oauth_signature", everything, StringComparison.Ordinal);
        Assert.Equal("***", TestClient.Token.ToString());
    }
}
