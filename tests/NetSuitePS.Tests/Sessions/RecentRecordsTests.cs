using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Sessions;

public sealed class RecentRecordsTests
{
    private readonly RecentRecords records = new();

    [Fact]
    public void The_last_one_met_comes_first_and_only_once()
    {
        records.Note("customer", "1", "One");
        records.Note("customer", "2", "Two");
        records.Note("CUSTOMER", "1", null);
        records.Note("vendor", "3", null);

        Assert.Equal([("1", "One"), ("2", "Two")], records.Of(type => type.Equals("Customer", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_new_name_replaces_the_old_one()
    {
        records.Note("customer", "1", "Old");
        records.Note("customer", "1", "New");

        Assert.Equal([("1", "New")], records.Of(type => type.Equals("customer", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Old_ones_are_forgotten()
    {
        for (var id = 0; id < 10_000; id++)
        {
            records.Note("customer", $"{id}", null);
        }

        var kept = records.Of(type => type.Equals("customer", StringComparison.OrdinalIgnoreCase));
        Assert.InRange(kept.Count, 100, 1000);
        Assert.Equal("9999", kept[0].Id);
    }

    [Fact]
    public void Several_threads_may_note_at_once()
    {
        Parallel.For(0, 10_000, id => records.Note(id % 2 == 0 ? "customer" : "vendor", $"{id % 100}", $"Name {id % 100}"));

        Assert.Equal(50, records.Of(type => type.Equals("customer", StringComparison.OrdinalIgnoreCase)).Count);
        Assert.All(records.Of(type => type.Equals("vendor", StringComparison.OrdinalIgnoreCase)), record => Assert.Equal($"Name {record.Id}", record.Name));
    }
}
