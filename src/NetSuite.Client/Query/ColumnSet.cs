using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// The columns of a query as far as they are known, and the names they come under. It is immutable: an attempt that
/// has to be repeated leaves no trace in it.
/// </summary>
internal sealed class ColumnSet
{
    // In the order NetSuite sends them: alphabetical. The next name is then nearly always the next entry.
    private readonly (byte[] Name, int Column)[] wire;
    private readonly bool settled;
    private readonly bool namesSeen;

    private ColumnSet(QueryShape shape, (byte[] Name, int Column)[] wire, bool settled, bool namesSeen)
    {
        Shape = shape;
        this.wire = wire;
        this.settled = settled;
        this.namesSeen = namesSeen;
    }

    public QueryShape Shape { get; }

    /// <summary>Whether rows have been given out, so that columns may only be added, in new shapes.</summary>
    public bool Settled => settled;

    /// <summary>The columns of a SELECT list; null when it cannot be read.</summary>
    public static ColumnSet Of(IReadOnlyList<string>? declared)
    {
        IReadOnlyList<string> columns = declared ?? [];
        return new ColumnSet(new QueryShape(columns), Wire(columns), settled: false, namesSeen: declared is null);
    }

    /// <summary>The column of the property the reader stands on; -1 when its name is new.</summary>
    /// <param name="reader">It stands on a property name.</param>
    /// <param name="cursor">Where to look first; moved behind the name found.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ref Utf8JsonReader reader, ref int cursor)
    {
        for (var tried = 0; tried < wire.Length; tried++)
        {
            var at = cursor + tried;
            at = at < wire.Length ? at : at - wire.Length;
            if (reader.ValueTextEquals(wire[at].Name))
            {
                cursor = at + 1 == wire.Length ? 0 : at + 1;
                return wire[at].Column;
            }
        }

        return -1;
    }

    /// <summary>This set with one more name: a new column, or another spelling of a known one.</summary>
    /// <param name="name">The name as NetSuite sent it.</param>
    /// <param name="isFirstOfRow">Whether no other column came before it in its row.</param>
    public ColumnSet With(string name, bool isFirstOfRow)
    {
        var column = name.ToLowerInvariant();
        var index = Shape.Columns.ToList().IndexOf(column);

        // NetSuite has been seen to answer an expression under the name expr1 in spite of its alias.
        if (index < 0 && Shape.Columns.Count == 1 && isFirstOfRow && !namesSeen)
        {
            index = 0;
        }

        var shape = index < 0 ? new QueryShape([.. Shape.Columns, column]) : Shape;
        var entry = (Encoding.UTF8.GetBytes(name), index < 0 ? Shape.Columns.Count : index);
        return new ColumnSet(shape, Sorted([.. wire, entry]), settled, namesSeen: true);
    }

    /// <summary>This set after the first page. Columns that no SELECT list ordered are put in alphabetical order.</summary>
    public ColumnSet Settle(bool ordered)
    {
        if (ordered)
        {
            return new ColumnSet(Shape, wire, settled: true, namesSeen: true);
        }

        var columns = Shape.Columns.Order(StringComparer.Ordinal).ToList();
        return new ColumnSet(
            new QueryShape(columns),
            [.. wire.Select(entry => (entry.Name, columns.IndexOf(Shape.Columns[entry.Column])))],
            settled: true,
            namesSeen: true);
    }

    private static (byte[] Name, int Column)[] Wire(IReadOnlyList<string> columns) =>
        Sorted([.. columns.Select((name, index) => (Encoding.UTF8.GetBytes(name), index))]);

    private static (byte[] Name, int Column)[] Sorted((byte[] Name, int Column)[] entries)
    {
        Array.Sort(entries, (left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        return entries;
    }
}
