using System.Net;
using CsCheck;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Query;

/// <summary>Whatever is sent as a query, over HTTP and against the whole account: an answer or a refusal, never a 500, never a change.</summary>
public sealed class HostileQueries(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Url = "/services/rest/query/v1/suiteql";

    private static readonly string[] Pieces =
    [
        "SELECT", "*", "FROM", "WHERE", "customer", "transaction", "transactionline", "item", "systemnote", "pricing", "deletedrecord", "consolidatedexchangerate", "nexttransactionlink",
        "id", "entity", "status", "trandate", "lastmodifieddate", "date", "parent", "(", ")", ",", ".", "=", "<>", ">", "IN", "ANY", "ALL", "(1, 2)", "BUILTIN.DF(entity)", "BUILTIN.CF(status)",
        "BUILTIN.HIERARCHY(parent, 'LEVEL')", "BUILTIN.CURRENCY_CONVERT(foreigntotal, 2)", "BUILTIN.PERIOD('LP','START','ALL','BETWEEN')", "BUILTIN.NAMED_GROUP('employee','me')",
        "ORDER BY", "GROUP BY", "FETCH FIRST", "PERCENT", "ROWS ONLY", "10", "-1", "1e308", "WITH", "AS", "UNION", "ALL", "ROWNUM", "<=", "'T'", "'", "\"", "--", "/*", ";", "\u0000", "😀",
        "COUNT(*)", "SUM(id)", "LISTAGG(id, ',')", "OVER (PARTITION BY id)", "CORR(id, id)", "ROUND(trandate, 'Q')", "TO_DATE('2026', 'YYYY')", "NULL", "row_order", "status_criteria", "sqlite_master", "space_entity",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Select(words => string.Join(' ', words));

    [Fact]
    public async Task Garbage_is_answered_or_refused_in_NetSuites_words_and_changes_nothing()
    {
        var before = await State();
        var queries = new List<string>();
        Gen.OneOf(Words, Words.Select(words => $"SELECT {words} FROM customer"), Words.Select(words => $"SELECT id FROM transaction t WHERE {words}"), Gen.String)
            .Sample(queries.Add, iter: 600, threads: 1, seed: "0N0XIzNsQ0O2");
        foreach (var query in queries)
        {
            var answer = await account.SuiteQl(query, "?limit=5");
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.Status} for {query}: {answer.Text}");
            if (answer.Status == HttpStatusCode.BadRequest)
            {
                Assert.Equal("INVALID_PARAMETER", answer.Code);
                Assert.StartsWith("Invalid search query. Detailed unprocessed description follows. ", answer.Detail, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await State());
    }

    [Theory]
    [InlineData("SELECT id FROM customer; DELETE FROM space_entity")]
    [InlineData("SELECT id FROM customer WHERE companyname = 'x' OR 1=1; --'")]
    [InlineData("SELECT * FROM space_entity")]
    [InlineData("SELECT * FROM \"space_entity\"")]
    [InlineData("SELECT * FROM suiteql_customer")]
    [InlineData("SELECT * FROM counter")]
    [InlineData("SELECT row_order FROM customer")]
    [InlineData("SELECT status_criteria FROM transaction")]
    [InlineData("SELECT documents FROM customer")]
    [InlineData("SELECT refname FROM customer")]
    [InlineData("SELECT password FROM customer")]
    [InlineData("SELECT json_extract(id, '$') FROM customer")]
    [InlineData("SELECT randomblob(100000000) FROM customer")]
    [InlineData("SELECT id FROM customer UNION SELECT sql FROM sqlite_master")]
    public async Task Nothing_of_the_store_behind_the_tables_can_be_reached(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await account.SuiteQl(query)).Status);

    [Theory]
    [InlineData("""{"q":"SELECT id FROM customer WHERE id = ?","params":[]}""")]
    [InlineData("""{"q":"SELECT id FROM customer WHERE id = ?","params":["1","2"]}""")]
    [InlineData("""{"q":"SELECT id FROM customer","params":["1"]}""")]
    public async Task Parameters_must_match_the_marks(string body) =>
        Assert.Equal("INVALID_PARAMETER", (await account.Post(Url, body, ("Prefer", "transient"))).Code);

    [Theory]
    [InlineData("101")]
    [InlineData("\"101\"")]
    [InlineData("101.0")]
    public async Task A_parameter_is_a_text_that_counts_as_what_stands_beside_it(string parameter)
    {
        var answer = await account.Post(Url, $$"""{"q":"SELECT id FROM customer WHERE id = ? AND isinactive = ?","params":[{{parameter}},false]}""", ("Prefer", "transient"));

        Assert.Equal(["101"], answer.Ids);
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=1001", "limit")]
    [InlineData("?limit=x", "limit")]
    [InlineData("?limit=10&offset=5", "offset")]
    [InlineData("?limit=10&offset=-10", "offset")]
    public async Task Pages_are_bounded_as_those_of_lists(string rest, string parameter) =>
        Assert.Equal(parameter, (await account.SuiteQl("SELECT id FROM customer", rest)).Error.GetProperty("o:errorQueryParam").GetString());

    private async Task<string> State() =>
        string.Join('|', await Task.WhenAll(new[] { "customer", "transaction", "item", "systemnote", "deletedrecord" }.Select(async table => (await account.SuiteQl($"SELECT COUNT(*) AS n FROM {table}")).At("items.0.n").GetString())));
}
