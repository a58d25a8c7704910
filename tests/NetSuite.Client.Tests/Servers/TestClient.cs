namespace NetSuite.Client.Tests;

/// <summary>Clients for the tests: made-up keys, waits of a millisecond.</summary>
internal static class TestClient
{
    public static readonly TokenCredentials Token = new("consumer-key-1", "consumer-secret-1", "token-id-1", "token-secret-1");

    public static NetSuiteClient For(FaultServer server, Func<NetSuiteClientOptions, NetSuiteClientOptions>? change = null) => For(server.BaseUri, change);

    public static NetSuiteClient For(Uri baseUri, Func<NetSuiteClientOptions, NetSuiteClientOptions>? change = null)
    {
        var options = new NetSuiteClientOptions
        {
            Account = AccountId.Parse("TSTDRV1234567"),
            Credentials = Token,
            BaseUri = baseUri,
            RetryBaseDelay = TimeSpan.FromMilliseconds(1),
            AttemptTimeout = TimeSpan.FromSeconds(20),
        };
        return new NetSuiteClient(change is null ? options : change(options));
    }

    public static NetSuiteRequest Read(string path = "record/v1/customer/5") => new() { Method = HttpMethod.Get, Path = path, Safety = RequestSafety.Read };

    public static NetSuiteRequest Once(string path = "record/v1/customer") => new()
    {
        Method = HttpMethod.Post,
        Path = path,
        Body = "{}"u8.ToArray(),
        Safety = RequestSafety.Once,
    };

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> source)
    {
        var list = new List<T>();
        await foreach (var item in source)
        {
            list.Add(item);
        }

        return list;
    }
}
