using System.Globalization;

namespace NetSuite.Client;

/// <summary>Sorts what NetSuite could not sort: empty values first, and last when descending; texts without regard to case; then by id.</summary>
internal sealed class LocalSort(IReadOnlyList<SortTerm> terms) : IComparer<LocalSort.Item>
{
    /// <summary>A record with the values it is sorted by.</summary>
    /// <param name="Found">What was found of it.</param>
    /// <param name="Record">The record.</param>
    /// <param name="Keys">The values; null when the record could not be read: what failed comes first, since nobody knows its place.</param>
    internal readonly record struct Item(IReadOnlyList<FoundRecord> Found, RecordRef Record, object?[]? Keys);

    /// <inheritdoc/>
    public int Compare(Item x, Item y)
    {
        if (x.Keys is null || y.Keys is null)
        {
            return x.Keys is not null ? 1 : y.Keys is not null ? -1 : CompareIds(x.Record.Id, y.Record.Id);
        }

        for (var index = 0; index < terms.Count; index++)
        {
            var order = CompareValues(x.Keys[index], y.Keys[index], terms[index].Path);
            if (order != 0)
            {
                return terms[index].Descending ? -order : order;
            }
        }

        return CompareIds(x.Record.Id, y.Record.Id);
    }

    /// <summary>Ids are texts that stand for numbers.</summary>
    public static int CompareIds(string? x, string? y) =>
        long.TryParse(x, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left) && long.TryParse(y, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(x, y);

    private static int CompareValues(object? x, object? y, FieldPath path) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (RecordRef left, RecordRef right) when path.IsReferenceId() => CompareIds(left.Id, right.Id),
        (RecordRef left, RecordRef right) => string.Compare(left.RefName, right.RefName, StringComparison.OrdinalIgnoreCase),
        (string left, string right) when path.IsRecordId() => CompareIds(left, right),
        (string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
        (IComparable left, _) => left.CompareTo(y),
        _ => 0,
    };
}
