namespace NetSuite.Client;

/// <summary>How long to wait before a job is asked again: half a second at first, then longer, at most about five, and no two alike.</summary>
internal static class JobWaits
{
    private const double Growth = 1.6;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The wait behind so many questions.</summary>
    /// <param name="asked">How often the job was asked, from 0.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan After(int asked, double random)
    {
        var mean = Shortest * Math.Pow(Growth, Math.Min(asked, 10));
        return (mean < Longest ? mean : Longest) * (0.8 + (0.4 * random));
    }
}
