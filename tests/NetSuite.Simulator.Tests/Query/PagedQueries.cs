using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Tables;

namespace NetSuite.Simulator.Tests.Query;

/// <summary>Rows that are read ahead must be those a run of the query would give at that moment.</summary>
public sealed class PagedQueries
{
    private static readonly RecordCatalog Catalog = RecordCatalog.BuiltIn();

    private static readonly string[] Queries =
    [
        "SELECT id, name FROM department ORDER BY id",
        "SELECT id, name FROM department",
        "SELECT id FROM department WHERE id > ? ORDER BY name DESC, id",
        "SELECT name, COUNT(*) AS n FROM department GROUP BY name ORDER BY name",
        "SELECT DISTINCT name FROM department WHERE id <> ?",
        "SELECT id FROM department WHERE ROWNUM <= 25 ORDER BY id DESC",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Between_writes_at_any_moment_a_page_is_that_of_its_state(int seed)
    {
        using var store = new RecordStore(Catalog, null);
        var engine = new SuiteQlEngine(new SuiteQlSchema(Catalog), new SuiteQlSettings());
        for (var id = 1; id <= 60; id++)
        {
            Set(store, id, 0);
        }
        using var done = new CancellationTokenSource();
        var writing = new Thread(() =>
        {
            var random = new Random(seed);
            while (!done.IsCancellationRequested)
            {
                Set(store, random.Next(1, 80), random.Next(1000));
                // Some states last long enough for several pages.
                Thread.SpinWait(random.Next(200_000));
            }
        });
        writing.Start();

        try
        {
            Parallel.For(0, 4, worker =>
            {
                var random = new Random((seed * 10) + worker);
                for (var i = 0; i < 150; i++)
                {
                    var query = Queries[random.Next(Queries.Length)];
                    string?[] parameters = query.Contains('?', StringComparison.Ordinal) ? [random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture)] : [];
                    var limit = random.Next(1, 4) * 5;
                    var offset = random.Next(0, 6) * limit;
                    var (kept, fresh) = store.Read((session, version) => (
                        Shown(engine.Execute(session.Connection, query, parameters, offset, limit, version)),
                        Shown(engine.Execute(session.Connection, query, parameters, offset, limit))));
                    Assert.Equal(fresh, kept);
                }
            });
        }
        finally
        {
            done.Cancel();
            writing.Join();
        }
    }

    [Fact]
    public void Clients_side_by_side_get_the_pages_of_one_walk_from_few_runs()
    {
        var cache = new Simulator.Query.Execution.PageCache();
        var runs = 0;
        SuiteQlPage Read(int offset, int limit)
        {
            runs++;
            return new SuiteQlPage(["id"], [.. Enumerable.Range(offset, Math.Clamp(100_000 - offset, 0, limit)).Select(i => new[] { $"{i}" })], 100_000);
        }

        // Five clients, each a page ahead or behind of the next.
        var order = Enumerable.Range(0, 100).Select(i => i ^ 3).ToList();
        foreach (var page in order)
        {
            var rows = cache.Get("q", 1, page * 1000, 1000, Read).Rows;
            Assert.Equal(Enumerable.Range(page * 1000, 1000).Select(i => $"{i}"), rows.Select(row => row[0]!));
        }

        Assert.InRange(runs, 1, 12);
    }

    private static string Shown(SuiteQlPage page) => $"{page.TotalResults}: {string.Join(';', page.Rows.Select(row => string.Join('|', row)))}";

    private static void Set(RecordStore store, long id, int name) => store.Write(session =>
    {
        session.Execute("DELETE FROM space_department WHERE id = @0", id);
        RecordTable.Insert(session, new RecordData(Catalog.Find("department")!, id, new Row { ["name"] = $"N{name % 7}" }), "department");
        return true;
    });
}
