namespace NetSuite.Client.Tests;

public sealed class JournalMemoryTests
{
    private const int Count = 200_000;

    [Fact]
    public void Inputs_cost_less_than_twenty_bytes_each()
    {
        var index = new JournalIndex();
        var allocated = 0L;
        for (var number = 0; number < Count; number++)
        {
            Apply(JournalText.Plan(Journals.Entry(number)), number);
            Apply(JournalText.Sent(number), number);
            Apply(JournalText.Outcome(number, Journals.Of(WriteAction.Created)), number);
        }

        Assert.Equal(Count, index.Count);
        Assert.InRange(allocated, 0, 20 * Count);

        void Apply(byte[] line, int number)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            index.Apply(JournalLine.Json(line.AsMemory(0, line.Length - 1)).Span, number + 1);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Journal_is_opened_without_holding_its_file()
    {
        using var content = new MemoryStream();
        content.Write(JournalText.Header(Journals.Header));
        for (var number = 0; number < 50_000; number++)
        {
            content.Write(JournalText.Plan(Journals.Entry(number)));
            content.Write(JournalText.Outcome(number, Journals.Created(number)));
        }

        var disk = new JournalDisk(content.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var journal = Journals.Open(disk);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(50_000, journal.Count);
        Assert.InRange(allocated, 0, disk.Length / 8);
    }
}
