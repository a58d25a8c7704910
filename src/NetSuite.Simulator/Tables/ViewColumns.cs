using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Query;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Tables;

/// <summary>Makes SuiteQL columns of the catalog's fields.</summary>
internal sealed class ViewColumns(RecordCatalog catalog)
{
    // What the account computes is in the REST schema only: SuiteQL answers "Unknown identifier" to it.
    private static readonly HashSet<string> ComputedButQueryable = new(StringComparer.Ordinal)
    {
        "dateCreated", "createdDate", "lastModifiedDate", "created", "lastModified", "fullName", "displayNameWithHierarchy", "itemType", "averageCost",
        "lastPurchasePrice", "totalValue", "quantityAvailable", "quantityBackOrdered", "quantityCommitted", "quantityOnHand", "quantityOnOrder",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal) { "password", "password2", "customForm", "image", "socialsecuritynumber" };

    public static ViewColumn Id { get; } = new(new SuiteQlColumn("id", SuiteQlKind.Number), "id");

    /// <summary>The columns of the types' own fields, the first type's definition winning.</summary>
    public IEnumerable<ViewColumn> Of(IEnumerable<RecordTypeDefinition> types) => types
        .SelectMany(type => type.Shape.Fields)
        .Where(field => field.IsColumn && !Hidden.Contains(field.Name) && (!field.IsReadOnly || ComputedButQueryable.Contains(field.Name)))
        .DistinctBy(field => field.Column)
        .Select(field => Of(field));

    /// <summary>The columns of the types' custom fields.</summary>
    public IEnumerable<ViewColumn> Custom(IEnumerable<RecordTypeDefinition> types) => types
        .SelectMany(type => type.Shape.Fields)
        .Where(field => field.IsCustom)
        .DistinctBy(field => field.Column)
        .Select(field => Of(field));

    /// <summary>The column of one field, under its own or another name.</summary>
    public ViewColumn Of(FieldDefinition field, string? name = null)
    {
        var kind = KindOf(field.Kind);
        var sql = $"\"{field.Column}\"";
        return new ViewColumn(new SuiteQlColumn(name ?? field.Column, kind, Display(field)), kind == SuiteQlKind.Boolean ? $"coalesce({sql}, 'F')" : sql);
    }

    /// <summary>A column that refers to another space.</summary>
    public static ViewColumn Reference(string name, string space, string? sql = null) =>
        new(new SuiteQlColumn(name, SuiteQlKind.Reference, NameOf(space)), sql ?? $"\"{name}\"");

    /// <summary>A column of any other kind.</summary>
    public static ViewColumn Plain(string name, SuiteQlKind kind, string? sql = null, string? display = null) =>
        new(new SuiteQlColumn(name, kind, display), sql ?? $"\"{name}\"");

    /// <summary>SQL that turns each key into its name; {0} stands for the key.</summary>
    public static string Names(IEnumerable<KeyValuePair<string, string>> names) =>
        $"CASE {{0}} {string.Join(' ', names.Select(pair => $"WHEN {Literal(pair.Key)} THEN {Literal(pair.Value)}"))} ELSE {{0}} END";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string NameOf(string space) => $"(SELECT refname FROM {StoreSchema.Table(space)} WHERE id = {{0}})";

    private string? Display(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Reference when catalog.SpaceOf(field.Target) is { } space => NameOf(space),
        FieldKind.Enumeration when field.Values.Count > 0 => Names(field.Values),
        _ => null,
    };

    private static SuiteQlKind KindOf(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => SuiteQlKind.Boolean,
        FieldKind.Integer or FieldKind.Double or FieldKind.Float => SuiteQlKind.Number,
        FieldKind.Date => SuiteQlKind.Date,
        FieldKind.DateTime => SuiteQlKind.DateTime,
        FieldKind.Reference => SuiteQlKind.Reference,
        FieldKind.Multiselect => SuiteQlKind.Multiselect,
        _ => SuiteQlKind.Text,
    };
}
