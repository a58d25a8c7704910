namespace NetSuite.Client;

/// <summary>Whether what was learned may still be relied on.</summary>
internal static class Freshness
{
    /// <summary>Neither older than that, nor of a time to come: a clock that was wrong must not keep things for ever.</summary>
    public static bool IsFresh(this DateTimeOffset learned, TimeProvider time, TimeSpan freshFor) =>
        (time.GetUtcNow() - learned).Duration() < freshFor;
}
