using NetSuite;
using NetSuite.Client;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Output;

/// <summary>What a large result takes that is collected.</summary>
[Collection(MeasuredCollection.Name)]
public sealed class CollectedRecordsTests
{
    private const int Rows = 20_000;
    private const int MostBytesOfACell = 60;

    private static readonly RecordField[] Fields =
    [
        .. new[]
        {
            ("id", FieldType.Text), ("companyName", FieldType.Text), ("balance", FieldType.Number), ("isInactive", FieldType.Boolean), ("dateCreated", FieldType.Date),
            ("lastModified", FieldType.DateTime), ("subsidiary", FieldType.Reference), ("subsidiary.name", FieldType.Text), ("email", FieldType.Text), ("category", FieldType.Enum),
        }.Select(field => new RecordField { RecordType = "collectedType", Name = field.Item1, Label = field.Item1, Type = field.Item2 }),
    ];

    private readonly FoundRecords found = new(new RecordQuery { Type = "collectedType" }, null);

    [Fact]
    public void A_cell_takes_little_memory_with_its_value()
    {
        _ = Row(-1);
        var rows = new object?[Rows];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var index = 0; index < Rows; index++)
        {
            rows[index] = Row(index);
        }

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(Rows * Fields.Length);
        GC.KeepAlive(rows);

        Assert.InRange(bytes, 1, MostBytesOfACell);
    }

    private RecordObject Row(int index) => found.Create(new FoundRecord
    {
        Record = new RecordRef { Type = "collectedType", Id = $"{index}" },
        Fields = Fields,
        Values =
        [
            $"{index}", $"Company {index}", (decimal)index, index % 2 == 0, new DateTime(2026, 1, 1).AddDays(index), DateTimeOffset.UnixEpoch.AddHours(index),
            Reference($"{index % 5}", $"Subsidiary {index % 5}"), $"Subsidiary {index % 5}", $"person{index}@company.example", Reference($"{index % 9}", $"Category {index % 9}"),
        ],
    });

    private static RecordRef Reference(string id, string name) => new() { Id = id, RefName = name };
}
