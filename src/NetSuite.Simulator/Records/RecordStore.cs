using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>
/// The account's records in SQLite: in memory, or in a file that survives restarts. Reads run side by side;
/// a write runs alone and is one transaction, so that a refused write changes nothing.
/// </summary>
internal sealed class RecordStore : IDisposable
{
    private readonly ConcurrentBag<StoreSession> idle = [];
    private readonly ReaderWriterLockSlim gate = new();
    private readonly string connectionString;
    // The in-memory database lives as long as its first connection.
    private readonly StoreSession anchor;
    private readonly AsyncLocal<TimeSpan?> withholding = new();
    private readonly Withheld withheld;
    private long version;

    public RecordStore(RecordCatalog catalog, string? dataFile, TimeProvider? clock = null)
    {
        withheld = new Withheld(clock ?? TimeProvider.System);
        var builder = new SqliteConnectionStringBuilder { Pooling = false, DefaultTimeout = 30 };
        // SQLite's memdb serves many connections of one process without the table locks of a shared cache.
        builder.DataSource = dataFile ?? $"file:/{Guid.NewGuid():N}?vfs=memdb";
        connectionString = builder.ToString();
        anchor = Open();
        try
        {
            if (dataFile is not null)
            {
                anchor.Execute("PRAGMA journal_mode=WAL");
            }
            StoreSchema.Create(anchor, catalog);
            Withheld.Release(anchor);
            // The seed moves the counters in the one transaction that writes it: a file without any never got its seed.
            IsNew = anchor.Scalar("SELECT 1 FROM counter LIMIT 1") is null;
        }
        catch
        {
            anchor.Dispose();
            throw;
        }
    }

    /// <summary>Whether the store was empty when it was opened, and so wants its seed.</summary>
    public bool IsNew { get; }

    /// <summary>Changes with every write.</summary>
    public long Version => Interlocked.Read(ref version);

    public T Read<T>(Func<StoreSession, T> read)
    {
        if (withheld.IsDue)
        {
            // Any write puts in place what has become due.
            Write(_ => true);
        }
        gate.EnterReadLock();
        try
        {
            var session = Rent();
            try
            {
                return read(session);
            }
            finally
            {
                idle.Add(session);
            }
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>Runs a write and keeps it; a refused one changes nothing.</summary>
    public T Write<T>(Func<StoreSession, T> write) => Transact(write, "COMMIT");

    /// <summary>Runs a write and takes it back: what would come of it.</summary>
    public T Try<T>(Func<StoreSession, T> write) => Transact(write, "ROLLBACK");

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
        gate.EnterWriteLock();
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
        anchor.Dispose();
        gate.ExitWriteLock();
        gate.Dispose();
    }

    private T Transact<T>(Func<StoreSession, T> write, string end)
    {
        gate.EnterWriteLock();
        try
        {
            if (withholding.Value is not { } time)
            {
                return Run(write, end);
            }
            // What the write changes is known only when it has run: it is tried, taken back, and run for good.
            Run(write, "ROLLBACK");
            var touched = anchor.Touched.ToList();
            return Run(write, end, session => withheld.Keep(session, touched, time));
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    private T Run<T>(Func<StoreSession, T> write, string end, Action<StoreSession>? prepare = null)
    {
        anchor.Execute("BEGIN IMMEDIATE");
        try
        {
            withheld.ShowToWriters(anchor);
            prepare?.Invoke(anchor);
            anchor.Touched.Clear();
            var result = write(anchor);
            var nextDue = prepare is null && withheld.NextDue == long.MaxValue ? long.MaxValue : withheld.HideFromReaders(anchor);
            anchor.Execute(end);
            if (end == "COMMIT")
            {
                withheld.NextDue = nextDue;
            }
            Interlocked.Increment(ref version);
            return result;
        }
        catch
        {
            anchor.Execute("ROLLBACK");
            throw;
        }
    }

    private sealed class EndOfWithholding(AsyncLocal<TimeSpan?> withholding) : IDisposable
    {
        public void Dispose() => withholding.Value = null;
    }

    private StoreSession Rent() => idle.TryTake(out var session) ? session : Open();

    private StoreSession Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        var session = new StoreSession(connection);
        session.Execute("PRAGMA busy_timeout=30000");
        session.Execute("PRAGMA synchronous=NORMAL");
        session.Execute("PRAGMA temp_store=MEMORY");
        return session;
    }
}
