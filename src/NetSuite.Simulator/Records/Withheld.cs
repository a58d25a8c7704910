namespace NetSuite.Simulator.Records;

/// <summary>
/// Records whose last write readers do not see yet: NetSuite stamps a record when its transaction begins and shows it
/// when that ends. The tables hold what readers see, and a twin of each holds the withheld rows. For the time of a
/// write the two change places: writers always go on from the latest state, and readers pay nothing.
/// </summary>
internal sealed class Withheld(TimeProvider clock)
{
    private long nextDue = long.MaxValue;

    /// <summary>When something next becomes visible, in milliseconds of Unix time; the end of time for never.</summary>
    public long NextDue
    {
        get => Volatile.Read(ref nextDue);
        set => Volatile.Write(ref nextDue, value);
    }

    public bool IsDue => NextDue is not long.MaxValue and var due && due <= Now;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Shows everything, at a start: whoever waited for it has gone.</summary>
    public static void Release(StoreSession session)
    {
        session.Execute("BEGIN IMMEDIATE");
        session.Execute("CREATE TABLE IF NOT EXISTS withheld (space TEXT NOT NULL, id INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY (space, id)) WITHOUT ROWID");
        foreach (var (space, id, _) in All(session))
        {
            TwinTables.Swap(session, space, id);
        }
        session.Execute("DELETE FROM withheld");
        TwinTables.Drop(session);
        session.Execute("COMMIT");
    }

    /// <summary>Puts the latest rows in place, at the beginning of a write.</summary>
    public void ShowToWriters(StoreSession session)
    {
        if (NextDue == long.MaxValue)
        {
            return;
        }
        foreach (var (space, id, _) in All(session))
        {
            TwinTables.Swap(session, space, id);
        }
    }

    /// <summary>Keeps the rows of records that the write is about to change: readers go on seeing them.</summary>
    public void Keep(StoreSession session, IEnumerable<(string Space, long Id)> records, TimeSpan time)
    {
        var due = Now + (long)time.TotalMilliseconds;
        foreach (var (space, id) in records)
        {
            if (session.Scalar("UPDATE withheld SET due = @2 WHERE space = @0 AND id = @1 RETURNING 1", space, id, due) is null)
            {
                session.Execute("INSERT INTO withheld (space, id, due) VALUES (@0, @1, @2)", space, id, due);
                TwinTables.Copy(session, space, id);
            }
        }
    }

    /// <summary>Puts in place what readers may see, at the end of a write.</summary>
    /// <returns>When something next becomes visible.</returns>
    public long HideFromReaders(StoreSession session)
    {
        var (now, next) = (Now, long.MaxValue);
        foreach (var (space, id, due) in All(session))
        {
            if (due <= now)
            {
                TwinTables.Forget(session, space, id);
                session.Execute("DELETE FROM withheld WHERE space = @0 AND id = @1", space, id);
            }
            else
            {
                TwinTables.Swap(session, space, id);
                next = Math.Min(next, due);
            }
        }
        return next;
    }

    private static List<(string Space, long Id, long Due)> All(StoreSession session)
    {
        var all = new List<(string, long, long)>();
        using var rows = session.Rows("SELECT space, id, due FROM withheld");
        while (rows.Next())
        {
            all.Add((rows.Text(0), rows.Integer(1), rows.Integer(2)));
        }
        return all;
    }
}
