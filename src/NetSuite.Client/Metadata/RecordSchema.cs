namespace NetSuite.Client;

/// <summary>What is known of a record type's fields.</summary>
public sealed class RecordSchema
{
    // The names in use, the likelier one first; which of them a type has, only its fields tell.
    private static readonly string[] CreatedNames = ["dateCreated", "createdDate", "created"];
    private static readonly string[] ModifiedNames = ["lastModifiedDate", "lastModified", "dateLastModified"];

    private readonly Dictionary<string, RecordField> body;

    /// <summary>Builds a schema.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fields">Its fields, those of sublists and subrecords included.</param>
    /// <param name="source">Where SuiteQL has its records; null when it has not.</param>
    /// <param name="isOfAccount">Whether the account itself said so; else it is the built-in catalog's.</param>
    public RecordSchema(RecordType type, IReadOnlyList<RecordField> fields, QuerySource? source, bool isOfAccount)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(fields);
        Type = type;
        AllFields = fields;
        Source = source;
        IsOfAccount = isOfAccount;
        Fields = [.. fields.Where(field => field.Sublist is null)];
        body = new Dictionary<string, RecordField>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in Fields)
        {
            body.TryAdd(field.Name, field);
        }

        CreatedField = Stamp(CreatedNames);
        ModifiedField = Stamp(ModifiedNames);
    }

    /// <summary>The type.</summary>
    public RecordType Type { get; }

    /// <summary>The fields of its body, sublists and subrecords among them.</summary>
    public IReadOnlyList<RecordField> Fields { get; }

    /// <summary>All fields, those of sublists and subrecords included.</summary>
    public IReadOnlyList<RecordField> AllFields { get; }

    /// <summary>Where SuiteQL has its records; null when it has not.</summary>
    public QuerySource? Source { get; }

    /// <summary>The field that says when a record was created; null when the type has none.</summary>
    public string? CreatedField { get; }

    /// <summary>The field that says when a record was last changed; null when the type has none.</summary>
    public string? ModifiedField { get; }

    /// <summary>Whether the account itself said so; else it is the built-in catalog's.</summary>
    public bool IsOfAccount { get; }

    /// <summary>A field of the body, whatever the case of its name; null when there is none.</summary>
    public RecordField? Find(string name) => body.GetValueOrDefault(name);

    /// <summary>The fields of a sublist's lines or of a subrecord.</summary>
    /// <param name="part">Its name, dotted where nested.</param>
    public IEnumerable<RecordField> FieldsOf(string part) =>
        AllFields.Where(field => string.Equals(field.Sublist, part, StringComparison.OrdinalIgnoreCase));

    private string? Stamp(string[] names) => names.Select(Find).FirstOrDefault(field => field?.Type == FieldType.DateTime)?.Name;
}
