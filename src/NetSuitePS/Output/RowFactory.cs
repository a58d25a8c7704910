using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Output;

/// <summary>
/// Turns the rows of one query into objects with a typed property for each column. A column in which a value turns up
/// that is not of its type is text from that row on.
/// </summary>
internal sealed class RowFactory
{
    private static readonly ConcurrentDictionary<string, Func<string?[], Row>> Constructors = new(StringComparer.Ordinal);

    private readonly Func<string, FieldType> typeOf;
    private readonly Func<AccountDates?> askDates;
    private readonly HashSet<string> text = new(StringComparer.Ordinal);
    private AccountDates? dates;
    private bool datesAreAsked;
    private QueryShape? shape;
    private RowLayout layout = null!;
    private int[] typed = [];
    private Func<string?[], Row> create = null!;

    /// <param name="typeOf">What a column holds.</param>
    /// <param name="askDates">Finds out how the account writes dates, null when it can't; called once, when a column has dates.</param>
    public RowFactory(Func<string, FieldType> typeOf, Func<AccountDates?> askDates)
    {
        this.typeOf = typeOf;
        this.askDates = askDates;
    }

    /// <summary>Makes the object of a row. The row's values become the object's own.</summary>
    public Row Create(QueryRow row)
    {
        if (!ReferenceEquals(row.Shape, shape))
        {
            Fit(row.Shape);
        }

        foreach (var index in typed)
        {
            if (row.Values[index] is { } value && !IsOf(layout.Types[index], value))
            {
                text.Add(row.Shape.Columns[index]);
                Fit(row.Shape);
            }
        }

        var made = create(row.Values);
        made.Layout = layout;
        return made;
    }

    private void Fit(QueryShape to)
    {
        shape = to;
        FieldType[] types = [.. to.Columns.Select(column => text.Contains(column) ? FieldType.Text : typeOf(column))];
        if (!datesAreAsked && types.Any(IsDate))
        {
            datesAreAsked = true;
            dates = askDates();
        }

        types = dates is null ? [.. types.Select(type => IsDate(type) ? FieldType.Text : type)] : types;
        layout = new RowLayout(to.Columns, types, dates);
        typed = [.. Enumerable.Range(0, types.Length).Where(index => types[index] != FieldType.Text)];
        var columns = to.Columns.Zip(types, (column, type) => (column, ClrType(type))).ToList();
        create = Constructors.GetOrAdd(string.Join('\n', columns), _ => Compile(columns));
    }

    private bool IsOf(FieldType type, string value) => type switch
    {
        FieldType.Number => IsPlainNumber(value) || decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        FieldType.Boolean => value is "T" or "F",
        _ => dates!.ReadWallClock(value) is not null,
    };

    // Most numbers need not be read to know that they can be.
    private static bool IsPlainNumber(string value)
    {
        foreach (var character in value)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return value.Length is > 0 and < 29;
    }

    private static bool IsDate(FieldType type) => type is FieldType.Date or FieldType.DateTime;

    private static Type ClrType(FieldType type) => type switch
    {
        FieldType.Number => typeof(decimal?),
        FieldType.Boolean => typeof(object),
        FieldType.Date or FieldType.DateTime => typeof(DateTime?),
        _ => typeof(string),
    };

    private static Func<string?[], Row> Compile(IReadOnlyList<(string Name, Type Type)> columns)
    {
        var type = ShapeEmitter.Emit("NetSuitePS.Row", typeof(Row), columns);
        var values = Expression.Parameter(typeof(string?[]));
        return Expression.Lambda<Func<string?[], Row>>(Expression.New(type.GetConstructors().Single(), values), values).Compile();
    }
}
