using System.Globalization;

namespace NetSuite.Client;

/// <summary>A number, day or point in time that lies before, at or behind another.</summary>
/// <param name="Operator">The comparison; <see cref="FilterOperator.Equal"/> and <see cref="FilterOperator.NotEqual"/> only for days and points in time.</param>
/// <param name="Bound">A decimal, a <see cref="DateTime"/> that is a day, or a <see cref="DateTimeOffset"/> to the second.</param>
internal sealed record OrderTest(FilterOperator Operator, IComparable Bound) : FieldTest
{
    public override FieldTest Negated() => this with
    {
        Operator = Operator switch
        {
            FilterOperator.Equal => FilterOperator.NotEqual,
            FilterOperator.NotEqual => FilterOperator.Equal,
            FilterOperator.Greater => FilterOperator.LessOrEqual,
            FilterOperator.GreaterOrEqual => FilterOperator.Less,
            FilterOperator.Less => FilterOperator.GreaterOrEqual,
            _ => FilterOperator.Greater,
        },
    };

    public override bool Passes(object value)
    {
        var order = (Bound is decimal ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : (IComparable)value).CompareTo(Bound);
        return Operator switch
        {
            FilterOperator.Equal => order == 0,
            FilterOperator.NotEqual => order != 0,
            FilterOperator.Greater => order > 0,
            FilterOperator.GreaterOrEqual => order >= 0,
            FilterOperator.Less => order < 0,
            _ => order <= 0,
        };
    }
}
