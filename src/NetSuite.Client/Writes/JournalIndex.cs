using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// What the lines of a journal come to. The same lines give the same index, whether they were written a moment ago or
/// by an earlier run.
/// </summary>
internal sealed class JournalIndex
{
    // 64 KB each: below the size from which arrays are moved by full collections only.
    private const int ChunkLength = 4096;

    private readonly Dictionary<long, JournalSlot[]> chunks = [];
    private readonly Dictionary<Guid, OpenBatch> batches = [];
    private readonly Dictionary<long, OpenBatch> batchOf = [];

    /// <summary>How many inputs were planned.</summary>
    public long Count { get; private set; }

    /// <summary>The batches of whose records at least one has no outcome, in the order they were planned: where they stand, and their jobs.</summary>
    public IReadOnlyList<(long Offset, string? Job)> OpenBatches =>
        [.. batches.Values.OrderBy(batch => batch.Offset).Select(batch => (batch.Offset, batch.Job))];

    public JournalSlot this[long number] => chunks.TryGetValue(number / ChunkLength, out var chunk) ? chunk[number % ChunkLength] : default;

    /// <summary>Whether an input is in a batch and has no outcome.</summary>
    public bool IsInBatch(long number) => batchOf.ContainsKey(number);

    /// <summary>Takes in a line.</summary>
    /// <param name="json">What it says.</param>
    /// <param name="offset">Where it stands.</param>
    /// <exception cref="JsonException">It is whole, and no line of a journal.</exception>
    public void Apply(ReadOnlySpan<byte> json, long offset)
    {
        var line = new Utf8JsonReader(json);
        Expect(line.Read() && line.Read() && line.TokenType == JsonTokenType.PropertyName);
        if (line.ValueTextEquals("batch"u8))
        {
            Plan(ref line, offset);
        }
        else if (line.ValueTextEquals("job"u8))
        {
            Assign(ref line);
        }
        else if (line.ValueTextEquals("plan"u8))
        {
            var number = Number(ref line);
            var awaitsMark = false;
            while (line.Read())
            {
                awaitsMark |= line.TokenType == JsonTokenType.PropertyName && line.ValueTextEquals("marked"u8);
            }

            Set(number, JournalSlot.Planned(offset, awaitsMark));
        }
        else if (line.ValueTextEquals("sent"u8))
        {
            var number = Number(ref line);
            Set(number, Planned(number).Sent());
        }
        else if (line.ValueTextEquals("failed"u8))
        {
            var number = Number(ref line);
            Set(number, Planned(number).Failed());
            Close(number);
        }
        else
        {
            Expect(line.ValueTextEquals("done"u8));
            var number = Number(ref line);
            Set(number, Planned(number).Done(offset));
            Close(number);
        }
    }

    private static long Number(ref Utf8JsonReader line)
    {
        Expect(line.Read() && line.TokenType == JsonTokenType.Number && line.TryGetInt64(out _));
        var number = line.GetInt64();
        Expect(number >= 0);
        return number;
    }

    private static void Expect(bool condition)
    {
        if (!condition)
        {
            throw new JsonException();
        }
    }

    private JournalSlot Planned(long number)
    {
        var slot = this[number];
        Expect(!slot.IsEmpty);
        return slot;
    }

    private void Set(long number, JournalSlot slot)
    {
        if (!chunks.TryGetValue(number / ChunkLength, out var chunk))
        {
            chunks.Add(number / ChunkLength, chunk = new JournalSlot[ChunkLength]);
        }

        Count += chunk[number % ChunkLength].IsEmpty ? 1 : 0;
        chunk[number % ChunkLength] = slot;
    }

    private void Plan(ref Utf8JsonReader line, long offset)
    {
        Expect(line.Read() && line.TryGetGuid(out _));
        var batch = new OpenBatch(line.GetGuid(), offset);
        while (line.Read() && !(line.TokenType == JsonTokenType.PropertyName && line.ValueTextEquals("numbers"u8)))
        {
        }

        Expect(line.Read() && line.TokenType == JsonTokenType.StartArray);
        while (line.Read() && line.TokenType == JsonTokenType.Number)
        {
            var number = line.GetInt64();
            Close(number);
            batchOf[number] = batch;
            batch.Open++;
        }

        if (batch.Open > 0)
        {
            batches[batch.Key] = batch;
        }
    }

    private void Assign(ref Utf8JsonReader line)
    {
        Expect(line.Read() && line.TryGetGuid(out _));
        if (batches.TryGetValue(line.GetGuid(), out var batch))
        {
            Expect(line.Read() && line.Read());
            batch.Job = line.GetString();
        }
    }

    private void Close(long number)
    {
        if (batchOf.Remove(number, out var batch) && --batch.Open == 0)
        {
            batches.Remove(batch.Key);
        }
    }

    private sealed class OpenBatch(Guid key, long offset)
    {
        public Guid Key { get; } = key;

        public long Offset { get; } = offset;

        public string? Job { get; set; }

        /// <summary>How many of its records have no outcome.</summary>
        public int Open { get; set; }
    }
}
