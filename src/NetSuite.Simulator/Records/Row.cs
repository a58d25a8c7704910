namespace NetSuite.Simulator.Records;

/// <summary>
/// The values of a record, a line or a subrecord by field name. A value is a string (text, enumeration id, date
/// 2026-01-31, date-time 2026-01-31 23:59:59 in UTC), bool, long (also a reference's id), double, a list of longs
/// (multiselect), a list of rows (sublist) or a row (subrecord). An absent value is null.
/// </summary>
internal sealed class Row
{
    /// <summary>Numbers reach up to here, not included.</summary>
    public const double AmountLimit = 1e15;

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public object? this[string name]
    {
        get => values.GetValueOrDefault(name);
        set
        {
            if (value is null)
            {
                values.Remove(name);
            }
            else
            {
                values[name] = value;
            }
        }
    }

    public IReadOnlyDictionary<string, object> Values => values;

    public string? Text(string name) => this[name] as string;

    public long? Number(string name) => this[name] as long?;

    /// <summary>The value as a decimal: amounts are money and must not collect binary rounding.</summary>
    public decimal? Amount(string name) => this[name] switch
    {
        double value => SafeDecimal(value),
        long value => value,
        _ => null,
    };

    public bool Flag(string name) => this[name] is true;

    public IReadOnlyList<Row> Lines(string name) => this[name] as List<Row> ?? [];

    /// <summary>Whether two rows hold the same.</summary>
    public bool Matches(Row other) =>
        values.Count == other.values.Count && values.All(pair => other.values.TryGetValue(pair.Key, out var value) && Matches(pair.Value, value));

    public Row Clone()
    {
        var copy = new Row();
        foreach (var (name, value) in values)
        {
            copy.values[name] = value switch
            {
                List<Row> lines => lines.ConvertAll(line => line.Clone()),
                Row row => row.Clone(),
                List<long> ids => new List<long>(ids),
                _ => value,
            };
        }
        return copy;
    }

    private static bool Matches(object left, object right) => (left, right) switch
    {
        (Row one, Row two) => one.Matches(two),
        (List<Row> one, List<Row> two) => one.Count == two.Count && one.Zip(two).All(pair => pair.First.Matches(pair.Second)),
        (List<long> one, List<long> two) => one.SequenceEqual(two),
        _ => left.Equals(right),
    };

    private static decimal? SafeDecimal(double value) =>
        Math.Abs(value) < AmountLimit ? Math.Round((decimal)value, 10) : null;
}
