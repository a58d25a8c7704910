namespace NetSuite.Simulator.Records;

/// <summary>The account's counters: next internal ids, next document numbers.</summary>
internal static class Counters
{
    /// <summary>Takes the next number.</summary>
    /// <param name="session">The write session.</param>
    /// <param name="name">The counter.</param>
    /// <param name="first">Where it starts.</param>
    public static long Next(StoreSession session, string name, long first) =>
        (long)session.Scalar(
            "INSERT INTO counter (name, value) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
            name,
            first)!;

    /// <summary>Makes sure that a number taken by hand is not given out again.</summary>
    public static void Pass(StoreSession session, string name, long value) =>
        session.Execute(
            "INSERT INTO counter (name, value) VALUES (@0, @1) ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
            name,
            value);
}
