using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace NetSuitePS.Output;

/// <summary>A set of properties of a record type, and the class made for it.</summary>
internal sealed class RecordShape
{
    // Classes can't be unloaded. Whoever needs the same one, on whatever connection and however often, shares it; and
    // PowerShell keeps what it has learned about a class.
    private static readonly ConcurrentDictionary<string, RecordShape> All = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> indexes;
    private readonly Func<object?[], RecordObject> create;

    private RecordShape(string typeName, string className, Type baseType, IReadOnlyList<(string Name, PropertyKind Kind)> properties)
    {
        TypeName = typeName;
        Properties = properties;
        indexes = properties.Select((property, index) => (property.Name, index))
            .ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.OrdinalIgnoreCase);
        var type = ShapeEmitter.Emit(className, baseType, [.. properties.Select(property => (property.Name, property.Kind.ClrType()))]);
        var values = Expression.Parameter(typeof(object?[]));
        create = Expression.Lambda<Func<object?[], RecordObject>>(Expression.New(type.GetConstructors().Single(), values), values).Compile();
    }

    /// <summary>The record type in REST spelling; for subrecords and lines with the path to them, e.g. <c>invoice.item</c>.</summary>
    public string TypeName { get; }

    public IReadOnlyList<(string Name, PropertyKind Kind)> Properties { get; }

    /// <summary>The shape of these properties.</summary>
    /// <param name="typeName">The record type in REST spelling; for subrecords and lines with the path to them, e.g. <c>invoice.item</c>.</param>
    /// <param name="className">The full name of the class, which views go by.</param>
    /// <param name="baseType">What it derives from.</param>
    /// <param name="properties">Names and kinds.</param>
    public static RecordShape Of(string typeName, string className, Type baseType, IReadOnlyList<(string Name, PropertyKind Kind)> properties) => All.GetOrAdd(
        string.Join('\n', properties.Select(property => $"{property.Name} {property.Kind}").Prepend($"{typeName} {className} {baseType.Name}")),
        _ => new RecordShape(typeName, className, baseType, properties));

    public int? IndexOf(string name) => indexes.TryGetValue(name, out var index) ? index : null;

    public RecordObject Create(object?[] values, string? id)
    {
        var record = create(values);
        record.Shape = this;
        record.OriginalId = id;
        return record;
    }
}
