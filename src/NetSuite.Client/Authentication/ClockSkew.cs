using System.Globalization;

namespace NetSuite.Client;

/// <summary>Tells a wrong clock from wrong credentials: NetSuite refuses timestamps more than five minutes off its own time.</summary>
internal static class ClockSkew
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>A sentence about the clock of this machine, or null when it is right.</summary>
    /// <param name="serverDate">The Date header of the refusing answer.</param>
    /// <param name="now">This machine's time.</param>
    public static string? Describe(DateTimeOffset? serverDate, DateTimeOffset now)
    {
        if (serverDate is not { } server || (now - server).Duration() <= Tolerance)
        {
            return null;
        }

        var skew = (now - server).Duration();
        var amount = skew.TotalHours >= 2
            ? string.Create(CultureInfo.InvariantCulture, $"{skew.TotalHours:0.#} hours")
            : string.Create(CultureInfo.InvariantCulture, $"{skew.TotalMinutes:0} minutes");
        return $"The clock of this machine is {amount} {(now > server ? "ahead of" : "behind")} NetSuite's, which accepts at most 5 minutes";
    }
}
