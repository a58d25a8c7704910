using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;
using NetSuite.Simulator.Rules;
using NetSuite.Simulator.Tables;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class StoreTests
{
    private static readonly RecordCatalog Catalog = RecordCatalog.BuiltIn();

    [Fact]
    public void A_partys_transactions_are_found_by_the_index_of_entities()
    {
        using var store = new RecordStore(Catalog, null);

        var plan = store.Read(session =>
        {
            using var rows = session.Rows($"EXPLAIN QUERY PLAN SELECT id FROM space_transaction WHERE {Parties.Owns} AND +recordtype = 'invoice'", 101L);
            return rows.Next() ? rows.Text(3) : "";
        });

        // Else every write reads all transactions of a large account.
        Assert.Contains("USING INDEX transaction_entity", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_write_does_not_wait_for_a_read_and_the_read_does_not_see_it(bool inFile)
    {
        using var file = new DataFile();
        using var store = new RecordStore(Catalog, inFile ? file.Path : null);
        Add(store, 1);

        var seen = store.Read(session =>
        {
            var before = Count(session);
            // From another thread, as another request would; it ends while the read is still under way.
            var other = new Thread(() => Add(store, 2));
            other.Start();
            other.Join();
            return (before, Count(session));
        });

        Assert.Equal((1L, 1L), seen);
        Assert.Equal(2, store.Read(Count));
    }

    [Fact]
    public void A_read_is_told_a_version_that_its_rows_are_not_older_than()
    {
        using var store = new RecordStore(Catalog, null);
        var first = store.Read((_, version) => version);
        Add(store, 1);

        Assert.NotEqual(first, store.Read((_, version) => version));
    }

    [Fact]
    public void A_query_that_takes_its_time_holds_up_no_write()
    {
        using var store = new RecordStore(Catalog, null);
        for (var id = 1; id <= 40; id++)
        {
            Add(store, id);
        }
        var engine = new SuiteQlEngine(new SuiteQlSchema(Catalog), new SuiteQlSettings());
        using var stop = new CancellationTokenSource();
        using var running = new ManualResetEventSlim();
        var query = Task.Run(() => store.Read((session, version) =>
        {
            running.Set();
            return engine.Execute(session.Connection, "SELECT SUM(a.id + b.id + c.id + d.id + e.id + f.id) AS n FROM department a, department b, department c, department d, department e, department f", [], 0, 10, version, stop.Token);
        }));
        running.Wait();

        Add(store, 41);

        Assert.False(query.IsCompleted);
        Assert.Equal(41, store.Read(Count));
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => query.GetAwaiter().GetResult());
    }

    [Fact]
    public void Reads_and_writes_from_many_threads_see_whole_states_only()
    {
        using var store = new RecordStore(Catalog, null);
        Parallel.For(0, 400, i =>
        {
            if (i % 4 == 0)
            {
                // Two rows at once: their number is even in every state.
                store.Write(session => Insert(session, (2 * i) + 1) && Insert(session, (2 * i) + 2));
            }
            else
            {
                Assert.Equal(0, store.Read(Count) % 2);
            }
        });

        Assert.Equal(200, store.Read(Count));
    }

    [Fact]
    public void A_refused_write_leaves_nothing()
    {
        using var store = new RecordStore(Catalog, null);

        Assert.Throws<InvalidOperationException>(() => store.Write<bool>(session => Insert(session, 1) ? throw new InvalidOperationException() : true));
        Assert.Equal(0, store.Read(Count));
    }

    [Fact]
    public void Folders_made_at_the_same_time_are_not_taken_for_left_ones() => Parallel.For(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Location, "records"), "");
    });

    [Fact]
    public void A_store_that_nobody_keeps_leaves_no_file_and_sweeps_what_a_killed_process_left()
    {
        var left = Directory.CreateTempSubdirectory("netsuite-simulator-").FullName;
        File.WriteAllText(Path.Combine(left, "in-use"), "");
        string location;
        using (var folder = new TemporaryFolder())
        {
            location = folder.Location;
            Assert.True(Directory.Exists(location));
            using var other = new TemporaryFolder();
            Assert.True(Directory.Exists(location));
        }

        Assert.False(Directory.Exists(location));
        Assert.False(Directory.Exists(left));
    }

    private static void Add(RecordStore store, long id) => store.Write(session => Insert(session, id));

    private static bool Insert(StoreSession session, long id)
    {
        var row = new Row { ["name"] = $"D{id}" };
        RecordTable.Insert(session, new RecordData(Catalog.Find("department")!, id, row), $"D{id}");
        return true;
    }

    private static long Count(StoreSession session) => (long)session.Scalar("SELECT count(*) FROM space_department")!;
}
