using Microsoft.Extensions.Time.Testing;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Query;

/// <summary>What no source settles can be set the other way.</summary>
public sealed class AccountChoices
{
    private const string Url = "/services/rest/query/v1/suiteql";

    [Fact]
    public async Task A_record_never_edited_may_have_no_last_modified_date()
    {
        await using var account = await Account.Start(new AccountBehaviour { SuiteQlDatesUneditedRecords = false });
        var id = await account.Create("customer", """{"companyName":"Untouched","subsidiary":"1"}""");
        var query = $"SELECT COUNT(lastmodifieddate) AS n FROM customer WHERE id = {id}";

        Assert.Equal("0", await account.Value(query));
        account.Clock.Advance(TimeSpan.FromSeconds(1));
        await account.Patch($"customer/{id}", """{"phone":"555-7"}""");
        Assert.Equal("1", await account.Value(query));
    }

    [Fact]
    public async Task Deletions_may_be_told_in_the_accounts_own_zone()
    {
        await using var account = await Account.Start(new AccountBehaviour { DeletedDatesArePacific = false });
        await account.Delete("customer", await account.Create("customer", """{"companyName":"Gone","subsidiary":"1"}"""));

        Assert.Equal("21:30", await account.Value("SELECT TO_CHAR(deleteddate, 'HH24:MI') AS n FROM deletedrecord"));
    }

    [Fact]
    public async Task A_bare_date_time_may_show_its_time()
    {
        await using var account = await Account.Start(new AccountBehaviour { SuiteQlShowsTimes = true });
        var id = await account.Create("customer", """{"companyName":"Timed","subsidiary":"1"}""");

        Assert.Equal("6/15/2026 9:30 pm", await account.Value($"SELECT datecreated AS n FROM customer WHERE id = {id}"));
    }

    [Fact]
    public async Task A_choice_changed_while_the_account_runs_holds_for_the_next_query()
    {
        await using var account = await TestAccount.StartAsync(options => options);
        const string Query = "SELECT linelastmodifieddate AS n, MAX(id) OVER () AS m FROM transactionline FETCH FIRST 1 ROWS ONLY";
        var before = (await account.SuiteQl(Query)).At("items.0.n").GetString();

        await account.Control("PATCH", "settings", """{"behaviour":{"suiteQlShowsTimes":true}}""");

        Assert.StartsWith(before + " ", (await account.SuiteQl(Query)).At("items.0.n").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_combined_status_may_be_found_by_the_bare_column()
    {
        await using var account = await Account.Start(new AccountBehaviour { SuiteQlMatchesCombinedStatus = true });

        Assert.NotEqual("0", await account.Value("SELECT COUNT(*) AS n FROM transaction WHERE status = 'CustInvc:A'"));
    }

    [Theory]
    [InlineData("WITH a AS (SELECT id FROM customer) SELECT COUNT(*) AS n FROM a")]
    [InlineData("SELECT LISTAGG(id, ',') AS n FROM customer")]
    [InlineData("SELECT COUNT(*) AS n FROM customer WHERE datecreated > '1/1/2024'")]
    public async Task What_Oracles_pages_forbid_can_be_forbidden(string query)
    {
        await using var lenient = await Account.Start(new AccountBehaviour());
        await using var strict = await Account.Start(new AccountBehaviour { SuiteQlAcceptsWith = false, SuiteQlAcceptsListAgg = false, SuiteQlAcceptsBareDates = false });

        Assert.NotNull(await lenient.Value(query));
        Assert.Null(await strict.Value(query));
    }

    private sealed class Account : IAsyncDisposable
    {
        private readonly HttpClient http = new();
        private readonly OAuthSigner signer = new();
        private SimulatorHost host = null!;

        public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 15, 19, 30, 0, TimeSpan.Zero));

        public static async Task<Account> Start(AccountBehaviour behaviour)
        {
            var account = new Account();
            account.host = await SimulatorHost.StartAsync(new SimulatorOptions
            {
                Clock = account.Clock,
                Behaviour = behaviour,
                TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
            });
            return account;
        }

        public async Task<string> Create(string type, string body) => (await Send("POST", $"{TestAccount.Record}/{type}", body)).Headers.Location!.OriginalString.Split('/')[^1];

        public Task Patch(string path, string body) => Send("PATCH", $"{TestAccount.Record}/{path}", body);

        public Task Delete(string type, string id) => Send("DELETE", $"{TestAccount.Record}/{type}/{id}", null);

        /// <summary>The value n of the only row; null when the query is refused.</summary>
        public async Task<string?> Value(string query)
        {
            var answer = await Send("POST", Url, $$"""{"q":{{System.Text.Json.JsonSerializer.Serialize(query)}}}""");
            using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? json.RootElement.GetProperty("items")[0].GetProperty("n").GetString() : null;
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await host.DisposeAsync();
        }

        private async Task<HttpResponseMessage> Send(string method, string path, string? body)
        {
            var url = host.BaseUri.GetLeftPart(UriPartial.Authority) + path;
            using var request = new HttpRequestMessage(new HttpMethod(method), url);
            request.Headers.TryAddWithoutValidation("Authorization", signer.Header(method, url, [], Clock.GetUtcNow()));
            request.Headers.Add("Prefer", "transient");
            request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            return await http.SendAsync(request);
        }
    }
}
