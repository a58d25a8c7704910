using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>Makes objects of the records that a query found.</summary>
internal sealed class FoundRecords
{
    private readonly RecordReader reader;

    // Spelled as NetSuite does where that is known: the classes, and so the views, are named by it.
    private readonly string typeName;
    private readonly string path;
    private readonly FieldChoice? choice;
    private IReadOnlyList<RecordField>? fields;
    private SelectedRecords? selected;

    /// <summary>Prepares for the records of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="schema">What is known of the type; null for nothing.</param>
    public FoundRecords(RecordQuery query, RecordSchema? schema)
    {
        Query = query;
        reader = new RecordReader(schema);
        typeName = schema?.Type.Name ?? query.Type;
        path = query.Sublist is null ? typeName : $"{typeName}.{schema?.Find(query.Sublist)?.Name ?? query.Sublist}";
        choice = reader.Choice(path, query.Fields, query.Expand);
    }

    /// <summary>The query.</summary>
    public RecordQuery Query { get; }

    /// <summary>The object of a record that could be read, or of a line.</summary>
    public RecordObject Create(FoundRecord found)
    {
        if (found is { Fields: not null, Values: not null })
        {
            // The records of a query share one list of fields.
            if (selected is null || !ReferenceEquals(found.Fields, fields))
            {
                fields = found.Fields;
                selected = new SelectedRecords(typeName, fields, reader);
            }

            return selected.Create(found.Record, found.Values);
        }

        return found.Line is { } line
            ? reader.ReadLine(path, found.Record.Id!, line, choice)
            : reader.ReadRecord(typeName, found.Document!.Id ?? found.Record.Id, found.Document.Body, choice);
    }
}
