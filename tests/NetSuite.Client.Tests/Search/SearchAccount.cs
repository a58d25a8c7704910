using System.Collections.Concurrent;
using NetSuite.Testing;

namespace NetSuite.Client.Tests.Search;

/// <summary>A search over an account whose time zone is known, with what it sends written down.</summary>
internal sealed class SearchAccount : IDisposable
{
    private readonly NetSuiteClient client;
    private readonly MetadataState state = new(MetadataFolder.None, TimeProvider.System);
    private readonly ConcurrentQueue<CallTrace> calls = new();

    private SearchAccount(NetSuiteClient client, TimeZoneInfo? zone)
    {
        this.client = client;
        Client = client.WithTrace(calls.Enqueue);
        Metadata = new AccountMetadata(Client, state);
        Dates = new AccountDates(zone ?? TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"), "M/d/yyyy");
        Search = new RecordSearch(Client, Metadata, (refresh, _) =>
        {
            DatesAsked.Add(refresh);
            return Task.FromResult(Dates);
        });
    }

    public NetSuiteClient Client { get; }

    public AccountMetadata Metadata { get; }

    public RecordSearch Search { get; }

    public AccountDates Dates { get; set; }

    /// <summary>Each time the dates were asked for: whether anew.</summary>
    public List<bool> DatesAsked { get; } = [];

    /// <summary>The plans of the last search.</summary>
    public List<RecordPlan> Plans { get; } = [];

    /// <summary>The requests sent for records, metadata aside.</summary>
    public IReadOnlyList<string> Requests => [.. calls.Select(call => $"{call.Method} {call.PathAndQuery}").Where(call => !call.Contains("metadata-catalog", StringComparison.Ordinal))];

    public static SearchAccount For(SimulatorFixture simulator, TimeZoneInfo? zone = null) => new(
        TestClient.For(simulator.Url, options => options with
        {
            Credentials = new TokenCredentials(SimulatorFixture.ClientId, SimulatorFixture.ClientSecret, SimulatorFixture.TokenId, SimulatorFixture.TokenSecret),
        }),
        zone);

    public static SearchAccount For(FaultServer server, params RecordSchema[] schemas)
    {
        var account = new SearchAccount(TestClient.For(server), null);
        Array.ForEach(schemas, account.Know);
        return account;
    }

    public void Know(RecordSchema schema) => state.Schemas[schema.Type.Name] = schema;

    /// <summary>Takes the account's own schema of a type, and adds what it does not say.</summary>
    public async Task<RecordSchema> KnowAsync(string type, QuerySource? source, params (string Field, string Target)[] targets)
    {
        var schema = await Metadata.SchemaAsync(type, refresh: false, CancellationToken.None);
        var fields = schema.AllFields.Select(field => field with { Target = targets.FirstOrDefault(target => target.Field == field.Name).Target }).ToList();
        Know(new RecordSchema(schema.Type, fields, source, isOfAccount: true));
        return Metadata.Known(type)!;
    }

    public void Forget() => calls.Clear();

    public Task<List<FoundRecord>> FindAsync(RecordQuery query)
    {
        Plans.Clear();
        return Search.FindAsync(query, Plans.Add, CancellationToken.None).ToListAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        client.Dispose();
    }
}
