using NetSuite.Client;

namespace NetSuitePS.Writing;

/// <summary>What a user should know of writes whose answers nobody waits for any more.</summary>
internal static class UnderWayNotice
{
    private const int MostNamed = 5;

    /// <summary>The sentence; null when nothing is under way.</summary>
    /// <param name="writes">The writes that were sent and not answered.</param>
    /// <param name="hasJournal">Whether a journal keeps them.</param>
    public static string? Of(IReadOnlyList<RecordWrite> writes, bool hasJournal) => writes.Count == 0
        ? null
        : $"The command ended while {Count(writes.Count)} under way: {Names(writes)}. "
            + (writes.Count == 1 ? "It may or may not have taken effect. " : "Each may or may not have taken effect. ")
            + (hasJournal
                ? "Run the same line again with the same journal, and it goes on where it was."
                : "See in NetSuite before you write them again; with -JournalPath, the same line run again would go on where it was.");

    private static string Count(int count) => count == 1 ? "1 write was" : $"{count} writes were";

    private static string Names(IReadOnlyList<RecordWrite> writes) =>
        string.Join(", ", writes.Take(MostNamed).Select(Name)) + (writes.Count > MostNamed ? $" and {writes.Count - MostNamed} more" : string.Empty);

    /// <summary>What a write is about.</summary>
    public static string Name(RecordWrite write)
    {
        var target = write.Target is { } record ? $"{write.Type} {record.ToPathSegment()}" : $"a new {write.Type}";
        return write.Operation == WriteOperation.Transform ? $"the {write.Into} of {target}" : target;
    }
}
