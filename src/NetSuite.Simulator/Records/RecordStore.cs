using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>
/// The account's records in SQLite: in a file that survives restarts, or in one that ends with the store. Each read
/// sees one state of the data and holds up nobody; a write runs alone and is one transaction, so that a refused
/// write changes nothing.
/// </summary>
internal sealed class RecordStore : IDisposable
{
    private const string Commit = "COMMIT";
    private const string Rollback = "ROLLBACK";
    private readonly ConcurrentBag<StoreSession> idle = [];
    // Held for reading by whoever uses the store, for writing by who closes it.
    private readonly ReaderWriterLockSlim open = new();
    private readonly Lock writing = new();
    // A file even where nothing is to be kept: SQLite lets reads and writes run side by side in files only.
    private readonly TemporaryFolder? temporary;
    private readonly DataFileClaim? claim;
    private readonly string connectionString;
    private readonly StoreSession writer;
    private readonly AsyncLocal<TimeSpan?> withholding = new();
    private readonly Withheld withheld;
    // Odd while a write becomes visible.
    private long version;

    public RecordStore(RecordCatalog catalog, string? dataFile, TimeProvider? clock = null)
    {
        withheld = new Withheld(clock ?? TimeProvider.System);
        temporary = dataFile is null ? new TemporaryFolder() : null;
        claim = dataFile is null ? null : new DataFileClaim(dataFile);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = dataFile ?? Path.Combine(temporary!.Location, "records.db"),
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString();
        try
        {
            writer = Open();
        }
        catch
        {
            GiveBack();
            throw;
        }
        try
        {
            writer.Execute("PRAGMA journal_mode=WAL");
            // 128 MB: a large seed is one transaction, and would be written and read again page by page.
            writer.Execute("PRAGMA cache_size=-131072");
            StoreSchema.Create(writer, catalog);
            Withheld.Release(writer);
            // The seed moves the counters in the one transaction that writes it: a file without any never got its seed.
            IsNew = writer.Scalar("SELECT 1 FROM counter LIMIT 1") is null;
        }
        catch
        {
            writer.Dispose();
            GiveBack();
            throw;
        }
    }

    /// <summary>Whether the store was empty when it was opened, and so wants its seed.</summary>
    public bool IsNew { get; }

    /// <summary>Reads one state of the data, which the number names: the same number, the same state. Null where a write just then makes a new one.</summary>
    public T Read<T>(Func<StoreSession, long?, T> read) => Read(session => read(session, StateOf(session)));

    /// <summary>Reads one state of the data.</summary>
    public T Read<T>(Func<StoreSession, T> read)
    {
        if (withheld.IsDue)
        {
            // Any write puts in place what has become due.
            Write(_ => true);
        }
        open.EnterReadLock();
        try
        {
            var session = Rent();
            try
            {
                session.BeginRead();
                return read(session);
            }
            finally
            {
                session.EndRead();
                idle.Add(session);
            }
        }
        finally
        {
            open.ExitReadLock();
        }
    }

    /// <summary>Runs a write and keeps it; a refused one changes nothing.</summary>
    public T Write<T>(Func<StoreSession, T> write) => Transact(write, Commit);

    /// <summary>Runs a write and takes it back: what would come of it.</summary>
    public T Try<T>(Func<StoreSession, T> write) => Transact(write, Rollback);

    /// <summary>Keeps from readers, for a while, what is written as long as the result is not disposed.</summary>
    public IDisposable Withhold(TimeSpan time)
    {
        withholding.Value = time;
        return new EndOfWithholding(withholding);
    }

    /// <summary>Empties the store and fills it anew.</summary>
    public void Reset(Action<StoreSession> seed) => Write(session =>
    {
        StoreSchema.Clear(session);
        seed(session);
        return true;
    });

    public void Dispose()
    {
        open.EnterWriteLock();
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
        writer.Dispose();
        open.ExitWriteLock();
        open.Dispose();
        GiveBack();
    }

    private void GiveBack()
    {
        claim?.Dispose();
        temporary?.Dispose();
    }

    private T Transact<T>(Func<StoreSession, T> write, string end)
    {
        open.EnterReadLock();
        try
        {
            lock (writing)
            {
                if (withholding.Value is not { } time)
                {
                    return Run(write, end);
                }
                // What the write changes is known only when it has run: it is tried, taken back, and run for good.
                Run(write, Rollback);
                var touched = writer.Touched.ToList();
                return Run(write, end, session => withheld.Keep(session, touched, time));
            }
        }
        finally
        {
            open.ExitReadLock();
        }
    }

    private T Run<T>(Func<StoreSession, T> write, string end, Action<StoreSession>? prepare = null)
    {
        writer.Execute("BEGIN IMMEDIATE");
        try
        {
            withheld.ShowToWriters(writer);
            prepare?.Invoke(writer);
            writer.Touched.Clear();
            var result = write(writer);
            var nextDue = prepare is null && withheld.NextDue == long.MaxValue ? long.MaxValue : withheld.HideFromReaders(writer);
            if (end == Commit)
            {
                Keep();
                withheld.NextDue = nextDue;
            }
            else
            {
                writer.Execute(end);
            }
            return result;
        }
        catch
        {
            writer.Execute(Rollback);
            throw;
        }
    }

    private void Keep()
    {
        Interlocked.Increment(ref version);
        try
        {
            writer.Execute(Commit);
        }
        finally
        {
            Interlocked.Increment(ref version);
        }
    }

    private long? StateOf(StoreSession session)
    {
        var before = Interlocked.Read(ref version);
        // A transaction sees the state at its first read.
        session.Scalar("SELECT 1 FROM counter LIMIT 1");
        return before % 2 == 0 && before == Interlocked.Read(ref version) ? before : null;
    }

    private StoreSession Rent() => idle.TryTake(out var session) ? session : Open();

    private StoreSession Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        var session = new StoreSession(connection);
        session.Execute("PRAGMA busy_timeout=30000");
        // What ends with the process need not survive the machine.
        session.Execute(temporary is null ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=OFF");
        session.Execute("PRAGMA temp_store=MEMORY");
        // Each connection's own: a mapped file would count once for each of them.
        session.Execute("PRAGMA cache_size=-16384");
        // A large write leaves a large log, which SQLite would keep.
        session.Execute("PRAGMA journal_size_limit=67108864");
        return session;
    }

    private sealed class EndOfWithholding(AsyncLocal<TimeSpan?> withholding) : IDisposable
    {
        public void Dispose() => withholding.Value = null;
    }
}
