using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace NetSuite.Client.Tests;

public sealed class AccessTokenTests
{
    private const string TokenPath = "/services/rest/auth/oauth2/v1/token";
    private int issued;

    [Fact]
    public async Task Fifty_waiting_requests_cause_one_renewal()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var release = new TaskCompletionSource();
        await using var server = await StartAsync(TokenAtOnceAndThenWhen(release.Task));
        using var client = Client(server, options => options with { MaxConcurrency = 50, TimeProvider = time });
        await FirstTokenEndsAsync(client, server, time);

        var calls = Enumerable.Range(0, 50).Select(_ => client.SendAsync(TestClient.Read(), CancellationToken.None)).ToArray();
        await server.ArrivalAsync();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(2, TokenRequests(server).Count());
        Assert.Equal(50, Calls(server).Count(call => call.Authorization == "Bearer token-2"));
    }

    [Fact]
    public async Task Waiter_that_gives_up_does_not_stop_the_renewal_of_the_others()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var release = new TaskCompletionSource();
        await using var server = await StartAsync(TokenAtOnceAndThenWhen(release.Task));
        using var client = Client(server, options => options with { TimeProvider = time });
        await FirstTokenEndsAsync(client, server, time);
        using var cancellation = new CancellationTokenSource();
        var impatient = client.SendAsync(TestClient.Read(), cancellation.Token);
        await server.ArrivalAsync();
        var patient = client.SendAsync(TestClient.Read(), CancellationToken.None);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        release.SetResult();
        await patient;

        Assert.Equal(2, TokenRequests(server).Count());
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("\"3600\"")]
    public async Task Token_is_renewed_a_minute_before_it_ends(string expiresIn)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await StartAsync(context => Token(expiresIn).Answer(context));
        using var client = Client(server, options => options with { TimeProvider = time });
        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        time.Advance(TimeSpan.FromSeconds(3539));
        await client.SendAsync(TestClient.Read(), CancellationToken.None);
        var before = TokenRequests(server).Count();
        time.Advance(TimeSpan.FromSeconds(1));
        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        Assert.Equal((1, 2), (before, TokenRequests(server).Count()));
        Assert.Equal("Bearer token-2", server.Received[^1].Authorization);
    }

    [Fact]
    public async Task Refused_token_is_replaced_once_even_for_a_create()
    {
        await using var server = await StartAsync(context => Token().Answer(context), Behaviours.InvalidLogin, Behaviours.Created("/services/rest/record/v1/customer/8"));
        using var client = Client(server, options => options with { MaxAttempts = 1 });

        var created = await client.Records.CreateAsync("customer", [], null, CancellationToken.None);

        Assert.Equal("8", created.Id);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], Calls(server).Select(call => call.Authorization));
    }

    [Fact]
    public async Task Token_refused_twice_is_a_refused_login()
    {
        await using var server = await StartAsync(context => Token().Answer(context), Behaviours.InvalidLogin, Behaviours.InvalidLogin);
        using var client = Client(server);

        await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Equal(2, Calls(server).Count());
    }

    [Theory]
    [InlineData(400, "{\"error\":\"invalid_grant\"}", "invalid_grant")]
    [InlineData(401, "{\"error\":\"invalid_client\",\"error_description\":\"No such client.\"}", "invalid_client (No such client)")]
    [InlineData(400, "{\"o:errorDetails\":[{\"detail\":\"Off.\"}]}", "Off")]
    [InlineData(403, "", "status 403")]
    [InlineData(400, "{\"error\":\"\\ud800\"}", "{\"error\":\"\\ud800\"}")]
    public async Task Refused_certificate_is_not_tried_again(int status, string body, string expected)
    {
        await using var server = await StartAsync(context => Behaviours.Body(status, "application/json", body).Answer(context));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));
        await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Equal($"NetSuite refused the certificate login to account TSTDRV1234567: {expected}.", exception.Message);
        Assert.Contains("certificate-id-1", exception.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Assertion_reaches_no_message_even_when_the_refusal_echoes_it()
    {
        await using var server = await StartAsync(context => Behaviours.Body(
            400, "application/json", """{"error":"invalid_grant","error_description":"eyJhbGciOiJFUzI1NiIsImtpZCI6.eyJpc3MiOiJjbGllbnQ.c2lnbmF0dXJl"}""").Answer(context));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.DoesNotContain("eyJ", exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("***", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_refused_for_a_wrong_clock_says_so()
    {
        await using var server = await StartAsync(context => Behaviours.Body(400, "application/json", """{"error":"invalid_request"}""").Answer(context));
        using var client = Client(server, options => options with { TimeProvider = new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(3)) });

        var exception = await Assert.ThrowsAsync<NetSuiteAuthenticationException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));

        Assert.Contains("3 hours ahead of", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302, typeof(NetSuiteProtocolException), 1)]
    [InlineData(503, typeof(NetSuiteUnavailableException), 5)]
    public async Task Token_endpoint_that_stays_away_is_told_by_the_class_of_its_remedy(int status, Type expected, int asked)
    {
        await using var server = await StartAsync(context => Behaviours.Status(status).Answer(context));
        using var client = Client(server);

        var exception = await Record.ExceptionAsync(() => client.SendAsync(TestClient.Once(), CancellationToken.None));

        Assert.Equal((expected, asked), (exception?.GetType(), server.Received.Count));
    }

    [Fact]
    public async Task Token_endpoint_that_is_down_for_a_moment_is_asked_again_even_for_a_create()
    {
        var asked = 0;
        await using var server = await StartAsync(
            context => (++asked == 1 ? Behaviours.Html(503) : Token()).Answer(context), Behaviours.Created("/services/rest/record/v1/customer/8"));
        using var client = Client(server);

        await client.Records.CreateAsync("customer", [], null, CancellationToken.None);

        Assert.Equal((2, 1), (asked, Calls(server).Count()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"access_token\":5}")]
    [InlineData("{\"access_token\":\"\"}")]
    [InlineData("{\"access_token\":\"a\\r\\nX-B: c\"}")]
    [InlineData("not json")]
    public async Task Answer_without_token_is_a_protocol_error(string body)
    {
        await using var server = await StartAsync(context => Behaviours.Body(200, "application/json", body).Answer(context));
        using var client = Client(server);

        await Assert.ThrowsAsync<NetSuiteProtocolException>(() => client.SendAsync(TestClient.Read(), CancellationToken.None));
    }

    [Fact]
    public async Task Request_for_a_token_has_the_form_NetSuite_asks_for()
    {
        await using var server = await StartAsync(context => Token().Answer(context));
        using var client = Client(server);

        await client.SendAsync(TestClient.Read(), CancellationToken.None);

        var request = TokenRequests(server).Single();
        Assert.StartsWith(
            "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=ey",
            request.BodyText,
            StringComparison.Ordinal);
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    private Behaviour Token(string expiresIn = "3600") =>
        Behaviours.Body(200, "application/json", $$"""{"access_token":"token-{{Interlocked.Increment(ref issued)}}","expires_in":{{expiresIn}},"token_type":"Bearer"}""");

    private RequestDelegate TokenAtOnceAndThenWhen(Task released) => async context =>
    {
        var token = Token();
        await (issued == 1 ? Task.CompletedTask : released);
        await token.Answer(context);
    };

    // Until a first call has been let in, calls go one at a time, and no two would wait for a token.
    private static async Task FirstTokenEndsAsync(NetSuiteClient client, FaultServer server, FakeTimeProvider time)
    {
        await client.SendAsync(TestClient.Read(), CancellationToken.None);
        await server.ArrivalAsync();
        await server.ArrivalAsync();
        time.Advance(TimeSpan.FromHours(2));
    }

    // The token endpoint answers in its own way; the other calls go through the list and then succeed.
    private static async Task<FaultServer> StartAsync(RequestDelegate token, params Behaviour[] calls)
    {
        var queue = new Queue<Behaviour>(calls);
        var server = await FaultServer.StartAsync();
        server.Otherwise = new Behaviour(context => context.Request.Path == TokenPath
            ? token(context)
            : (queue.TryDequeue(out var next) ? next : Behaviours.Json("{}")).Answer(context));
        return server;
    }

    private static NetSuiteClient Client(FaultServer server, Func<NetSuiteClientOptions, NetSuiteClientOptions>? change = null) =>
        TestClient.For(server, options =>
        {
            var withCertificate = options with { Credentials = TestCertificates.Credentials };
            return change is null ? withCertificate : change(withCertificate);
        });

    private static IEnumerable<ReceivedRequest> TokenRequests(FaultServer server) => server.Received.Where(request => request.Path == TokenPath);

    private static IEnumerable<ReceivedRequest> Calls(FaultServer server) => server.Received.Where(request => request.Path != TokenPath);
}
