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
    private readonly ConcurrentBag<StoreSession> idle = [];
    // Held for reading by whoever uses the store, for writing by who closes it.
    private readonly ReaderWriterLockSlim open = new();
    private readonly Lock writing = new();
    // A file even where nothing is to be kept: SQLite lets reads and writes run side by side in files only.
    private readonly TemporaryFolder? temporary;
    private readonly string connectionString;
    private readonly StoreSession writer;
    private long version;

    public RecordStore(RecordCatalog catalog, string? dataFile)
    {
        temporary = dataFile is null ? new TemporaryFolder() : null;
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
            temporary?.Dispose();
            throw;
        }
        try
        {
            writer.Execute("PRAGMA journal_mode=WAL");
            StoreSchema.Create(writer, catalog);
            // The seed moves the counters in the one transaction that writes it: a file without any never got its seed.
            IsNew = writer.Scalar("SELECT 1 FROM counter LIMIT 1") is null;
        }
        catch
        {
            writer.Dispose();
            temporary?.Dispose();
            throw;
        }
    }

    /// <summary>Whether the store was empty when it was opened, and so wants its seed.</summary>
    public bool IsNew { get; }

    public T Read<T>(Func<StoreSession, T> read) => Read((session, _) => read(session));

    /// <summary>Reads one state of the data. The number changes with every write: rows read under it may be newer than it, never older.</summary>
    public T Read<T>(Func<StoreSession, long, T> read)
    {
        open.EnterReadLock();
        try
        {
            var session = Rent();
            try
            {
                var current = Interlocked.Read(ref version);
                session.BeginRead();
                return read(session, current);
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
    public T Write<T>(Func<StoreSession, T> write) => Transact(write, "COMMIT");

    /// <summary>Runs a write and takes it back: what would come of it.</summary>
    public T Try<T>(Func<StoreSession, T> write) => Transact(write, "ROLLBACK");

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
        temporary?.Dispose();
    }

    private T Transact<T>(Func<StoreSession, T> write, string end)
    {
        open.EnterReadLock();
        try
        {
            lock (writing)
            {
                writer.Execute("BEGIN IMMEDIATE");
                try
                {
                    var result = write(writer);
                    writer.Execute(end);
                    Interlocked.Increment(ref version);
                    return result;
                }
                catch
                {
                    writer.Execute("ROLLBACK");
                    throw;
                }
            }
        }
        finally
        {
            open.ExitReadLock();
        }
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
        session.Execute("PRAGMA mmap_size=1073741824");
        return session;
    }
}
