using System.Globalization;
using System.Text;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>SuiteQL's systemnote: a row for each value that a create or an update sets, changes or clears.</summary>
internal static class SystemNotes
{
    public const string Context = "RESTWEBSERVICES";

    private const long Created = 1;
    private const long Set = 2;
    private const long Changed = 4;
    private const long Cleared = 5;
    private const int SharedValues = 6;
    // SQLite binds some 32,000 values at most.
    private const int MostRows = 5_000;

    public static readonly KeyValuePair<string, string>[] Types = [new("1", "Create"), new("2", "Set"), new("4", "Change"), new("5", "Unset")];

    public static void CreateTable(StoreSession session)
    {
        session.Execute("""
            CREATE TABLE IF NOT EXISTS systemnote (
                id INTEGER PRIMARY KEY, date TEXT NOT NULL, recordid INTEGER NOT NULL, recordtypeid INTEGER, name INTEGER, role INTEGER, context TEXT,
                field TEXT, oldvalue TEXT, newvalue TEXT, type INTEGER NOT NULL, lineid INTEGER)
            """);
        session.Execute("CREATE INDEX IF NOT EXISTS systemnote_record ON systemnote (recordid)");
    }

    public static void Write(StoreSession session, RecordCatalog catalog, RecordData record, Row? before, Author author, string now)
    {
        var values = new List<object?> { now, record.Id, RecordTypeIds.Of(record.Type), author.User, author.Role, Context };
        if (before is null)
        {
            Add(values, null, null, null, Created, null);
        }
        var names = new NoteValues(session, catalog);
        Compare(values, names, record.Type.Shape, before, record.Values, record.Type, null);
        foreach (var sublist in record.Type.Shape.Fields.Where(field => field.Kind == FieldKind.Sublist && before is not null))
        {
            var old = before!.Lines(sublist.Name).Where(line => line.Number("line") is not null)
                .DistinctBy(line => line.Number("line")).ToDictionary(line => line.Number("line")!.Value);
            foreach (var line in record.Values.Lines(sublist.Name))
            {
                if (line.Number("line") is { } number && old.TryGetValue(number, out var was))
                {
                    Compare(values, names, sublist.Shape!, was, line, null, number);
                }
            }
        }
        for (var at = SharedValues; at < values.Count; at += MostRows * 5)
        {
            var rows = values.Skip(at).Take(MostRows * 5).ToList();
            session.Execute(Sql(rows.Count / 5), [.. values.Take(SharedValues), .. rows]);
        }
    }

    private static void Compare(List<object?> values, NoteValues names, FieldShape shape, Row? before, Row after, RecordTypeDefinition? type, long? line)
    {
        foreach (var field in shape.Fields)
        {
            // The stamps say nothing that the note's own date does not.
            if (!field.IsColumn || field.Name == type?.CreatedField || field.Name == type?.ModifiedField)
            {
                continue;
            }
            var (old, current) = (before?[field.Name], after[field.Name]);
            var (oldText, newText) = Same(old, current) ? (null, null) : (names.Text(field, old), names.Text(field, current));
            if (oldText != newText)
            {
                Add(values, field.Column, oldText, newText, oldText is null ? Set : newText is null ? Cleared : Changed, line);
            }
        }
    }

    private static bool Same(object? old, object? current) =>
        old is List<long> ids && current is List<long> others ? ids.SequenceEqual(others) : Equals(old, current);

    private static void Add(List<object?> values, string? field, string? old, string? current, long type, long? line) =>
        values.AddRange([field, old, current, type, line]);

    // One statement for all notes of a save; what they share is bound once.
    private static string Sql(int rows)
    {
        var sql = new StringBuilder("INSERT INTO systemnote (date, recordid, recordtypeid, name, role, context, field, oldvalue, newvalue, type, lineid) VALUES ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "" : ", ").Append("(@0, @1, @2, @3, @4, @5");
            for (var i = 0; i < 5; i++)
            {
                sql.Append(CultureInfo.InvariantCulture, $", @{SharedValues + (row * 5) + i}");
            }
            sql.Append(')');
        }
        return sql.ToString();
    }

    /// <summary>Values as the notes show them: names, not ids.</summary>
    private sealed class NoteValues(StoreSession session, RecordCatalog catalog)
    {
        public string? Text(FieldDefinition field, object? value) => value switch
        {
            null => null,
            bool flag => flag ? "T" : "F",
            long id when field.Kind == FieldKind.Reference => catalog.SpaceOf(field.Target) is { } space ? RecordNames.Find(session, space, id)?.Name : Number(id),
            List<long> ids => string.Join(", ", ids.Select(Number)),
            string text when field.Kind == FieldKind.Enumeration => field.Values.GetValueOrDefault(text, text),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value as string,
        };

        private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
    }
}
