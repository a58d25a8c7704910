using NetSuite;

namespace NetSuitePS.Output;

/// <summary>
/// Gives the values of a column that are alike as one object, so that a large result that is collected holds each
/// once. A column with more different values than it is worth to remember is left alone.
/// </summary>
internal sealed class SharedValues : IEqualityComparer<object>
{
    private const int Most = 4096;
    private static readonly object True = true;
    private static readonly object False = false;

    private Dictionary<object, object>? known;
    private bool isLeftAlone;

    public object Of(object value)
    {
        if (value is bool flag)
        {
            return flag ? True : False;
        }

        if (isLeftAlone || value is not (string or decimal or RecordRef))
        {
            return value;
        }

        known ??= new Dictionary<object, object>(this);
        if (known.TryGetValue(value, out var same))
        {
            return same;
        }

        if (known.Count < Most)
        {
            known.Add(value, value);
        }
        else
        {
            isLeftAlone = true;
            known = null;
        }

        return value;
    }

    // References are equal when they mean the same record, and 1.0 equals 1.00; here each part has to be the same.
    bool IEqualityComparer<object>.Equals(object? x, object? y) => (x, y) switch
    {
        (string left, string right) => string.Equals(left, right),
        (decimal left, decimal right) => left == right && left.Scale == right.Scale,
        (RecordRef left, RecordRef right) =>
            left.Id == right.Id && left.RefName == right.RefName && left.Type == right.Type && left.ExternalId == right.ExternalId,
        _ => false,
    };

    int IEqualityComparer<object>.GetHashCode(object value) =>
        value is string text ? text.GetHashCode(StringComparison.Ordinal) : value.GetHashCode();
}
