using System.Runtime.CompilerServices;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Binding.Bodies;

/// <summary>The fields of a record type, as far as they are known while a run goes on. The account is asked only for what is not.</summary>
internal sealed class KnownFields
{
    // Schemas are kept for long, and each has hundreds of fields.
    private static readonly ConditionalWeakTable<RecordSchema, Dictionary<string, RecordField>> Indexes = [];

    private readonly IBodySchemas schemas;
    private readonly HashSet<string> askedFor = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<SelectOption>> options = new(StringComparer.OrdinalIgnoreCase);
    private bool isHidden;
    private bool askedAccount;

    public KnownFields(string type, IBodySchemas schemas)
    {
        this.schemas = schemas;
        Type = type;
        Use(schemas.Known(type) ?? OfAccount());
    }

    /// <summary>The type, as NetSuite spells it where that is known.</summary>
    public string Type { get; private set; }

    /// <summary>What is known now; null when nothing is, and then NetSuite itself decides on the fields.</summary>
    public RecordSchema? Schema { get; private set; }

    /// <summary>Whether only NetSuite can tell whether it has a field that is not known here.</summary>
    public bool IsOpen => Schema is null || (isHidden && !Schema.IsOfAccount);

    /// <summary>A field; null when the type has none of this name, as the account says now.</summary>
    /// <param name="part">The sublist or subrecord, dotted where nested; null for the body.</param>
    /// <param name="name">Its name, in any case.</param>
    public RecordField? Find(string? part, string name)
    {
        var path = part is null ? name : $"{part}.{name}";
        if (Schema is null)
        {
            return null;
        }

        if (Index(Schema).TryGetValue(path, out var field))
        {
            return field;
        }

        if (askedFor.Add(path))
        {
            Refresh();
        }

        return Index(Schema).GetValueOrDefault(path);
    }

    /// <summary>The sublist with the columns that NetSuite finds its lines by; they stay null where the account does not say.</summary>
    /// <param name="sublist">The sublist.</param>
    public RecordField Keyed(RecordField sublist)
    {
        var path = sublist.ToString();
        if (sublist.LineKeys is null && !askedAccount)
        {
            Use(OfAccount());
        }

        // What an earlier version kept of the account has no keys.
        var found = Found(path) ?? sublist;
        if (found.LineKeys is null && askedFor.Add(path + "/keys"))
        {
            Refresh();
        }

        return Found(path) ?? found;
    }

    /// <summary>The values of a field of a fixed list, with their names.</summary>
    public IReadOnlyList<SelectOption> Options(RecordField field)
    {
        if (!options.TryGetValue(field.ToString(), out var found))
        {
            options[field.ToString()] = found = schemas.Options(Type, field);
        }

        return found;
    }

    /// <summary>The fields beside which a name stands.</summary>
    public IEnumerable<RecordField> Beside(string? part) => part is null ? Schema?.Fields ?? [] : Schema?.FieldsOf(part) ?? [];

    private RecordField? Found(string path) => Schema is null ? null : Index(Schema).GetValueOrDefault(path);

    private RecordSchema? OfAccount()
    {
        askedAccount = true;
        var schema = schemas.OfAccount(Type);
        isHidden = schema is null;
        return schema;
    }

    private void Refresh()
    {
        if (!isHidden)
        {
            var newest = schemas.Newest(Type);
            isHidden = newest is null;
            Use(newest);
        }
    }

    private void Use(RecordSchema? schema)
    {
        if (schema is not null)
        {
            Schema = schema;
            Type = schema.Type.Name;
        }
    }

    private static Dictionary<string, RecordField> Index(RecordSchema schema) => Indexes.GetValue(schema, static known =>
    {
        var index = new Dictionary<string, RecordField>(known.AllFields.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var field in known.AllFields)
        {
            index.TryAdd(field.ToString(), field);
        }

        return index;
    });
}
