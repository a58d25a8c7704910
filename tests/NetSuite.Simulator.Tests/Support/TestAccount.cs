using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>A running simulator with a clock turned by hand, and a raw client that signs for it.</summary>
public sealed class TestAccount : IAsyncLifetime, IAsyncDisposable
{
    public const string Record = "/services/rest/record/v1";
    public const string ControlKey = "fake-control-key";
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip });
    private SimulatorHost? host;

    /// <summary>Sets the account up in another way than the default.</summary>
    public Func<SimulatorOptions, SimulatorOptions> SetUp { get; init; } = options => options;

    public HandClock Clock { get; } = new(new DateTimeOffset(2026, 6, 15, 19, 30, 0, TimeSpan.Zero));

    public OAuthSigner Signer { get; } = new();

    public SimulatorHost Host => host!;

    public string Origin => Host.BaseUri.GetLeftPart(UriPartial.Authority);

    public async Task InitializeAsync() =>
        host = await SimulatorHost.StartAsync(SetUp(new SimulatorOptions { Clock = Clock, ControlKey = ControlKey }));

    /// <summary>A running account of a test's own.</summary>
    public static async Task<TestAccount> StartAsync(Func<SimulatorOptions, SimulatorOptions> setUp)
    {
        var account = new TestAccount { SetUp = setUp };
        await account.InitializeAsync();
        return account;
    }

    /// <summary>Runs a test on an account of its own.</summary>
    public static async Task With(SimulatorOptions options, Func<TestAccount, Task> test)
    {
        await using var account = await StartAsync(usual => options with { Clock = usual.Clock });
        await test(account);
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await Host.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send("GET", path, null, headers);

    public Task<Answer> Post(string path, string body, params (string Name, string Value)[] headers) => Send("POST", path, body, headers);

    public Task<Answer> Patch(string path, string body, params (string Name, string Value)[] headers) => Send("PATCH", path, body, headers);

    public Task<Answer> Put(string path, string body, params (string Name, string Value)[] headers) => Send("PUT", path, body, headers);

    public Task<Answer> Delete(string path) => Send("DELETE", path, null);

    /// <summary>The body of a record.</summary>
    public Task<Answer> Read(string typeAndId) => Get($"{Record}/{typeAndId}?expandSubResources=true");

    public Task<Answer> List(string type, string q, string rest = "") => Get($"{Record}/{type}?q={Uri.EscapeDataString(q)}{rest}");

    public Task<Answer> SuiteQl(string query, string rest = "") =>
        Post("/services/rest/query/v1/suiteql" + rest, $$"""{"q":{{System.Text.Json.JsonSerializer.Serialize(query)}}}""", ("Prefer", "transient"));

    /// <summary>Asks the control endpoint.</summary>
    public Task<Answer> Control(string method, string path, string? body = null, string key = ControlKey) =>
        SendWith(method, "/simulator/v1/" + path, body, null, ("X-Simulator-Key", key));

    /// <summary>Arms a fault.</summary>
    public async Task<Answer> Fault(string rule)
    {
        var answer = await Control("POST", "faults", rule);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer;
    }

    public Task<Answer> Send(string method, string path, string? body, params (string Name, string Value)[] headers)
    {
        var (url, query) = Split(path);
        return SendWith(method, path, body, Signer.Header(method, url, query, Clock.GetUtcNow()), headers);
    }

    public async Task<Answer> SendWith(string method, string path, string? body, string? authorization, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Origin + path));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        }
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content!.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }
        var response = await http.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    /// <summary>The signed URL and the decoded parameters of a path.</summary>
    public (string Url, List<(string Name, string Value)> Query) Split(string path)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? [] : path[(mark + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (Decode(pair[0]), Decode(pair.ElementAtOrDefault(1) ?? ""))).ToList();
        return (Origin + (mark < 0 ? path : path[..mark]), query);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
