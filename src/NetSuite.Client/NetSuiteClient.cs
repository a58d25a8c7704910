namespace NetSuite.Client;

/// <summary>A client of one NetSuite account; thread-safe.</summary>
public sealed class NetSuiteClient : IDisposable
{
    /// <summary>Builds a client; it sends nothing yet.</summary>
    public NetSuiteClient(NetSuiteClientOptions options)
    {
        Account = options.Account;
        BaseUri = options.BaseUri ?? options.Account.SuiteTalkUri;
    }

    /// <summary>The account.</summary>
    public AccountId Account { get; }

    /// <summary>The host it talks to.</summary>
    public Uri BaseUri { get; }

    /// <summary>Reads and writes records.</summary>
    public RecordService Records { get; } = new();

    /// <summary>Runs SuiteQL queries.</summary>
    public QueryService Query { get; } = new();

    /// <summary>Reads the metadata catalog.</summary>
    public MetadataService Metadata { get; } = new();

    /// <summary>Sends any request.</summary>
    public Task<NetSuiteResponse> SendAsync(NetSuiteRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>A view of this client whose calls are told to a listener.</summary>
    public NetSuiteClient WithTrace(Action<CallTrace> listener) => throw new NotSupportedException();

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
    }
}
