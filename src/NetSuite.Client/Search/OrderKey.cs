using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>An expression that a query sorts by.</summary>
/// <param name="Sql">The expression.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="IsId">Whether it is the record's own id, which is never empty and never the same twice.</param>
internal sealed partial record OrderKey(string Sql, FieldType Type, bool Descending, bool IsId = false)
{
    private const string DateTimeMask = "'YYYY-MM-DD HH24:MI:SS'";

    /// <summary>The items of ORDER BY: empty values come first, and last when descending.</summary>
    public string OrderBy => IsId ? $"{Sql}{Direction}" : $"CASE WHEN {Sql} IS NULL THEN 0 ELSE 1 END{Direction}, {Sql}{Direction}";

    /// <summary>The value as text, from which <see cref="After"/> and <see cref="Same"/> can be made.</summary>
    public string Text => Type is FieldType.Date or FieldType.DateTime ? $"TO_CHAR({Sql}, {DateTimeMask})" : Sql;

    private string Direction => Descending ? " DESC" : string.Empty;

    /// <summary>The condition of rows that come after one with this value; null when none can.</summary>
    public string? After(string? value, List<object?> parameters)
    {
        if (value is null)
        {
            return Descending ? null : $"{Sql} IS NOT NULL";
        }

        var operand = Operand(value, parameters);
        return !Descending ? $"{Sql} > {operand}" : IsId ? $"{Sql} < {operand}" : $"({Sql} < {operand} OR {Sql} IS NULL)";
    }

    /// <summary>The condition of rows with the same value.</summary>
    public string Same(string? value, List<object?> parameters) => value is null ? $"{Sql} IS NULL" : $"{Sql} = {Operand(value, parameters)}";

    [GeneratedRegex(@"^-?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Number();

    private string Operand(string value, List<object?> parameters)
    {
        // NetSuite's parameters are texts, and a text compared with a number is for the database to convert: a number says
        // what it is. It is written as it came: Oracle has more digits than any number here.
        if ((IsId || Type is FieldType.Integer or FieldType.Number) && Number().IsMatch(value))
        {
            return value;
        }

        parameters.Add(value);
        return Type is FieldType.Date or FieldType.DateTime ? $"TO_DATE(?, {DateTimeMask})" : "?";
    }
}
