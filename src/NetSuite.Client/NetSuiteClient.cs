using System.Text.Json;

namespace NetSuite.Client;

/// <summary>A client of one NetSuite account. It is thread-safe; keep one for as long as the account is used.</summary>
public sealed class NetSuiteClient : IDisposable
{
    private readonly CallPipeline pipeline;
    private readonly MetadataState learned;
    private readonly Action<CallTrace>? listener;
    private readonly bool isView;

    /// <summary>Builds a client. It sends nothing yet.</summary>
    /// <param name="options">How to reach the account.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the base URI is neither https nor loopback.</exception>
    public NetSuiteClient(NetSuiteClientOptions options)
        : this(ClientOptionsValidation.Checked(options), ClientOptionsValidation.BaseUriOf(options))
    {
    }

    private NetSuiteClient(NetSuiteClientOptions options, Uri baseUri)
        : this(options.Account, baseUri, new MetadataState(MetadataFolder.Of(options, baseUri), options.TimeProvider), null, null)
    {
        pipeline = new CallPipeline(options, baseUri);
    }

    private NetSuiteClient(AccountId account, Uri baseUri, MetadataState learned, CallPipeline? shared, Action<CallTrace>? listener)
    {
        this.learned = learned;
        Account = account;
        BaseUri = baseUri;
        pipeline = shared!;
        isView = shared is not null;
        this.listener = listener;
        Records = new RecordService(this);
        Query = new QueryService(this);
        Metadata = new MetadataService(this);
        AccountMetadata = new AccountMetadata(this, learned);
        Search = new RecordSearch(this);
        Jobs = new JobService(this);
    }

    /// <summary>The account.</summary>
    public AccountId Account { get; }

    /// <summary>The host it talks to, and the only one its credentials are sent to.</summary>
    public Uri BaseUri { get; }

    /// <summary>How many calls may be under way at once.</summary>
    public int MaxConcurrency => pipeline.MaxConcurrency;

    /// <summary>Reads and writes records.</summary>
    public RecordService Records { get; }

    /// <summary>Runs SuiteQL queries.</summary>
    public QueryService Query { get; }

    /// <summary>Reads the account's metadata catalog.</summary>
    public MetadataService Metadata { get; }

    /// <summary>What is known of the account's record types and dates.</summary>
    public AccountMetadata AccountMetadata { get; }

    /// <summary>Finds records by filter.</summary>
    public RecordSearch Search { get; }

    /// <summary>Hands requests over as jobs, and gets what came of them.</summary>
    public JobService Jobs { get; }

    /// <summary>The clock of the client's waits.</summary>
    internal TimeProvider TimeProvider => pipeline.TimeProvider;

    /// <summary>Sends any request to NetSuite's REST services.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops it; a write under way may or may not take effect.</param>
    /// <returns>The answer, when its status says success.</returns>
    /// <exception cref="ArgumentException">The request is malformed or leaves the client's host; nothing was sent.</exception>
    /// <exception cref="NetSuiteException">The call failed; the class says what to do about it.</exception>
    public Task<NetSuiteResponse> SendAsync(NetSuiteRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Of a write the status decides: it took effect, however little of its answer is left.
        return request.Safety == RequestSafety.Read
            ? SendAsync(request, JsonAnswers.Checked, cancellationToken)
            : SendAsync(request, response => response, cancellationToken);
    }

    /// <summary>Reads the items of any list or query result, page after page, at most one ahead of the consumer.</summary>
    /// <param name="request">A call that changes nothing, without paging parameters of its own.</param>
    /// <param name="pageSize">Items per request, 1 to 1000.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The call is not marked as a read, or the page size is out of range.</exception>
    /// <exception cref="NetSuiteValidationException">The answer is no list, or the result is larger than NetSuite gives.</exception>
    public IAsyncEnumerable<JsonElement> ItemsAsync(NetSuiteRequest request, int pageSize, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        Paging.CheckPageSize(pageSize, nameof(pageSize));
        return request.Safety == RequestSafety.Read
            ? Paging.ReadAsync(
                (offset, token) => SendAsync(
                    request with { Query = [.. request.Query, .. Paging.Query(pageSize, offset)] }, response => ItemPage.Read(response, request.Path), token),
                pageSize,
                skip: 0,
                "Narrow the call, for example by ranges of id, and read each range.",
                cancellationToken)
            : throw new ArgumentException("Only a call that changes nothing can be asked page after page.", nameof(request));
    }

    /// <summary>A light view of this client whose calls are told to a listener. It shares connections, access token and concurrency budget; disposing it does nothing.</summary>
    /// <param name="listener">Called once per attempt, on any thread. What it throws is ignored.</param>
    public NetSuiteClient WithTrace(Action<CallTrace> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return new NetSuiteClient(Account, BaseUri, learned, pipeline, this.listener + listener);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        if (!isView)
        {
            pipeline.Dispose();
        }
    }

    /// <summary>Sends a request and reads its answer, so that an unreadable answer to a read counts as a failed attempt.</summary>
    internal Task<T> SendAsync<T>(NetSuiteRequest request, Func<NetSuiteResponse, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return pipeline.SendAsync(request, read, listener, cancellationToken);
    }
}
