using System.Collections;

namespace NetSuite.Client;

/// <summary>Batches of a journal, of which no more are in memory than are held: their bodies can be large.</summary>
internal sealed class JournalBatchList(IReadOnlyList<(long Offset, string? Job)> places, Func<long, string?, JournalBatch> read)
    : IReadOnlyList<JournalBatch>
{
    public int Count => places.Count;

    public JournalBatch this[int index] => read(places[index].Offset, places[index].Job);

    public IEnumerator<JournalBatch> GetEnumerator() => places.Select(place => read(place.Offset, place.Job)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
