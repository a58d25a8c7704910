using System.Collections;

namespace NetSuitePS.Tests.Campaigns;

/// <summary>What goes wrong, drawn by chance: always the same for the same seed.</summary>
internal static class CampaignFaults
{
    private static readonly (string Kind, bool MayExecute)[] Kinds =
    [
        ("resetAfter", false), ("resetBefore", false), ("tooManyRequests", false), ("concurrencyError", false), ("unavailable", true),
        ("unexpectedError", true), ("cutBody", false), ("wrongContentType", false), ("recordChanged", false), ("expiredToken", false), ("garbage", false),
    ];

    private static readonly string[] Paths = ["record/v1/**", "record/v1/**", "record/v1/**", "async/v1/**", "query/v1/**"];

    public static IReadOnlyList<object> Draw(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(random)).DistinctBy(fault => fault["Kind"])];

    private static Hashtable One(Random random)
    {
        var (kind, mayExecute) = Kinds[random.Next(Kinds.Length)];
        var isStorm = kind is "tooManyRequests" or "concurrencyError" && random.Next(2) == 0;
        return new Hashtable
        {
            ["Kind"] = kind,
            ["After"] = random.Next(0, 12),

            // A login that is refused again with a new token is refused for good.
            ["Times"] = kind == "expiredToken" ? 1 : isStorm ? 25 : random.Next(1, 5),
            ["Probability"] = isStorm ? 0.7 : random.Next(2) == 0 ? 1.0 : 0.3,
            ["Seed"] = random.Next(1, 1_000_000),
            ["Path"] = Paths[random.Next(Paths.Length)],

            // Damaged text with a status of success is the answer to something that was done.
            ["Executes"] = kind == "garbage" || (mayExecute && random.Next(2) == 0),
        };
    }
}
