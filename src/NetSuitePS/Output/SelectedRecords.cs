using System.Text.Json;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>Turns the selected fields of one query's records into records that have these properties and no others.</summary>
internal sealed class SelectedRecords
{
    private readonly string typeName;
    private readonly RecordReader reader;
    private readonly (string Name, PropertyKind Kind)[] properties;
    private readonly SharedValues[] shared;
    private readonly int idAt;
    private RecordShape shape;

    /// <summary>Prepares for the records of a query.</summary>
    /// <param name="typeName">The record type.</param>
    /// <param name="fields">The fields that were selected.</param>
    /// <param name="reader">Reads values that came as JSON.</param>
    public SelectedRecords(string typeName, IReadOnlyList<RecordField> fields, RecordReader reader)
    {
        this.typeName = typeName;
        this.reader = reader;
        idAt = fields.TakeWhile(field => !IsId(field)).Count();
        properties =
        [
            ("id", PropertyKind.Text),
            .. fields.Where(field => !IsId(field)).Select(field => (field.Name, field.Type.Kind())),
        ];
        shared = [.. properties.Select(_ => new SharedValues())];
        shape = Shape();
    }

    /// <summary>Makes the record. Its values become the object's own.</summary>
    public Record Create(RecordRef record, object?[] values)
    {
        var slots = idAt == 0 ? values : WithIdFirst(values);
        slots[0] = record.Id;
        for (var index = 1; index < slots.Length; index++)
        {
            if (slots[index] is { } value)
            {
                // The name of a record is often that of its company, too.
                var fitting = Fitting(index, value);
                slots[index] = fitting is string && fitting.Equals(slots[index - 1]) ? slots[index - 1] : fitting;
            }
        }

        return (Record)shape.Create(slots, record.Id);
    }

    private static bool IsId(RecordField field) => field.Name.Equals("id", StringComparison.OrdinalIgnoreCase);

    private object? Fitting(int index, object value)
    {
        if (value is JsonElement json)
        {
            if (reader.ReadValue(typeName, properties[index].Name, json) is not { } read)
            {
                return null;
            }

            value = read;
        }

        if (!properties[index].Kind.Takes(value))
        {
            properties[index].Kind = PropertyKind.Any;
            shape = Shape();
        }

        return shared[index].Of(value);
    }

    private object?[] WithIdFirst(object?[] values)
    {
        var slots = new object?[properties.Length];
        var next = 1;
        for (var index = 0; index < values.Length; index++)
        {
            if (index != idAt)
            {
                slots[next++] = values[index];
            }
        }

        return slots;
    }

    private RecordShape Shape() => RecordShape.Of(typeName, RecordClasses.Selected(RecordClasses.Whole(typeName)), typeof(Record), [.. properties]);
}
