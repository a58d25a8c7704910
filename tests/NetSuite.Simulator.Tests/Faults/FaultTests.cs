using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Faults;

/// <summary>Each kind of fault as a client on the wire meets it.</summary>
public sealed class FaultTests(TestAccount account) : IClassFixture<TestAccount>, IAsyncLifetime
{
    private const string Customer = TestAccount.Record + "/customer/101";
    private const string Departments = TestAccount.Record + "/department";

    public Task InitializeAsync() => account.Control("POST", "reset");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("tooManyRequests", 429, "CONCURRENCY_LIMIT_EXCEEDED")]
    [InlineData("concurrencyError", 400, "CONCURRENCY_LIMIT_EXCEEDED")]
    [InlineData("invalidLogin", 401, "INVALID_LOGIN")]
    [InlineData("unexpectedError", 500, "UNEXPECTED_ERROR")]
    [InlineData("recordChanged", 400, "USER_ERROR")]
    public async Task A_refusal_comes_once_and_changes_nothing(string kind, int status, string code)
    {
        await account.Fault($$"""{"kind":"{{kind}}","times":1}""");

        var struck = await account.Post(Departments, """{"name":"Struck"}""");
        var next = await account.Post(Departments, """{"name":"Struck"}""");

        Assert.Equal(status, (int)struck.Status);
        Assert.Equal(code, struck.Code);
        Assert.StartsWith("application/vnd.oracle.resource+json; type=error", struck.Header("Content-Type"), StringComparison.Ordinal);
        // The name can exist once only: the struck request has not taken it.
        Assert.Equal(HttpStatusCode.NoContent, next.Status);
    }

    [Fact]
    public async Task A_refusal_may_say_when_to_come_back()
    {
        await account.Fault("""{"kind":"tooManyRequests","retryAfter":3,"times":1}""");
        await account.Fault("""{"kind":"tooManyRequests","times":1}""");

        Assert.Equal("3", (await account.Get(Customer)).Header("Retry-After"));
        Assert.Null((await account.Get(Customer)).Header("Retry-After"));
    }

    [Fact]
    public async Task A_refused_login_challenges_as_the_real_one()
    {
        await account.Fault("""{"kind":"invalidLogin","times":1}""");

        Assert.Contains("OAuth realm=\"TSTDRV1234567\", error=\"token_rejected\"", (await account.Get(Customer)).Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maintenance_is_a_web_page()
    {
        await account.Fault("""{"kind":"unavailable","retryAfter":5}""");

        var answer = await account.Get(Customer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.StartsWith("text/html", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("5", answer.Header("Retry-After"));
        Assert.Contains("<html>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_calls_itself_JSON_and_is_none()
    {
        await account.Fault("""{"kind":"garbage"}""");

        var answer = await account.Get(Customer);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("application/vnd.oracle.resource+json", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(answer.Text));
    }

    [Fact]
    public async Task A_wrong_content_type_carries_the_right_answer()
    {
        await account.Fault("""{"kind":"wrongContentType"}""");

        var answer = await account.Get(Customer);

        Assert.StartsWith("text/html", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("101", answer.At("id").GetString());
    }

    [Fact]
    public async Task A_wrong_answer_may_hide_that_the_request_was_carried_out()
    {
        await account.Fault("""{"kind":"unexpectedError","executes":true,"method":"POST"}""");

        Assert.Equal(HttpStatusCode.InternalServerError, (await account.Post(Departments, """{"name":"Hidden"}""")).Status);

        Assert.Single((await account.List("department", "name IS \"Hidden\"")).Ids);
    }

    [Theory]
    [InlineData("resetBefore", 0)]
    [InlineData("resetAfter", 1)]
    public async Task A_reset_is_a_reset_and_comes_before_or_after_the_work(string kind, int written)
    {
        await account.Fault($$"""{"kind":"{{kind}}","method":"POST","times":1}""");

        using var request = await RawRequest.SendAsync(account, "POST", Departments, """{"name":"Reset"}""");
        var (text, end) = await request.ReadToEndAsync();

        Assert.Empty(text);
        Assert.Equal(SocketError.ConnectionReset, end);
        Assert.Equal(written, (await account.List("department", "name IS \"Reset\"")).Ids.Count);
    }

    [Fact]
    public async Task A_cut_body_ends_half_way_through_what_was_promised()
    {
        await account.Fault("""{"kind":"cutBody"}""");

        using var request = await RawRequest.SendAsync(account, "GET", Customer);
        var (text, end) = await request.ReadToEndAsync();

        var parts = text.Split("\r\n\r\n", 2);
        var promised = int.Parse(parts[0].Split("Content-Length: ")[1].Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("HTTP/1.1 200", parts[0], StringComparison.Ordinal);
        Assert.Equal(promised / 2, parts[1].Length);
        Assert.Equal(SocketError.Success, end);
    }

    [Fact]
    public async Task A_cut_answer_to_a_write_comes_after_the_write()
    {
        await account.Fault("""{"kind":"cutBody","method":"POST"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => account.Post(Departments, """{"name":"Cut"}"""));

        Assert.Single((await account.List("department", "name IS \"Cut\"")).Ids);
    }

    [Fact]
    public async Task A_slow_body_comes_piece_by_piece()
    {
        await account.Fault("""{"kind":"slowBody","delay":10000}""");
        var begun = account.Clock.Waits;

        using var request = await RawRequest.SendAsync(account, "GET", Customer);
        var text = await request.ReadAsync();
        Assert.DoesNotContain("\"links\"", text, StringComparison.Ordinal);
        for (var piece = 1; piece <= 10; piece++)
        {
            await account.Clock.AdvanceAfterAsync(begun + piece, TimeSpan.FromSeconds(1));
            text += await request.ReadAsync();
        }
        while (!text.EndsWith("0\r\n\r\n", StringComparison.Ordinal))
        {
            text += await request.ReadAsync();
        }

        Assert.Contains("\"companyName\"", string.Concat(text.Split("\r\n\r\n", 2)[1].Split("\r\n").Where((_, i) => i % 2 == 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hanging_request_is_reset_at_its_limit()
    {
        await account.Fault("""{"kind":"hang","delay":"00:01:00","method":"GET"}""");
        var begun = account.Clock.Waits;

        using var request = await RawRequest.SendAsync(account, "GET", Customer);
        await account.Clock.AdvanceAfterAsync(begun + 1, TimeSpan.FromMinutes(1));

        Assert.Equal(("", SocketError.ConnectionReset), await request.ReadToEndAsync());
    }

    [Fact]
    public async Task A_hanging_request_takes_its_place_until_the_client_leaves()
    {
        await account.Fault("""{"kind":"hang","times":5}""");
        var begun = account.Clock.Waits;
        var hanging = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RawRequest.SendAsync(account, "GET", Customer)));
        await Until.Holds(() => account.Clock.Waits == begun + 5);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await account.Get(Customer)).Status);
        Array.ForEach(hanging, request => request.Dispose());
        await Until.Holds(() => account.Host.Account.Requests.Entries.Count(entry => entry.Duration is null) == 0);

        Assert.Equal(HttpStatusCode.OK, (await account.Get(Customer)).Status);
    }
}
