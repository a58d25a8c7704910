using System.Collections.Concurrent;
using System.Linq.Expressions;
using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>Turns the rows of one query into objects with a property for each column.</summary>
internal sealed class RowFactory
{
    private static readonly ConcurrentDictionary<string, Func<string?[], Row>> Constructors = new(StringComparer.Ordinal);

    private QueryShape? shape;
    private Func<string?[], Row>? create;

    /// <summary>Makes the object of a row. The row's values become the object's own.</summary>
    public Row Create(QueryRow row)
    {
        if (!ReferenceEquals(row.Shape, shape))
        {
            shape = row.Shape;
            create = Constructors.GetOrAdd(string.Join('\n', shape.Columns), _ => Compile(shape.Columns));
        }

        return create!(row.Values);
    }

    private static Func<string?[], Row> Compile(IReadOnlyList<string> columns)
    {
        var type = ShapeEmitter.Emit("NetSuitePS.Row", typeof(Row), [.. columns.Select(column => (column, typeof(string)))]);
        var values = Expression.Parameter(typeof(string?[]));
        return Expression.Lambda<Func<string?[], Row>>(Expression.New(type.GetConstructors().Single(), values), values).Compile();
    }
}
