namespace NetSuite.Simulator.Query.Translation;

/// <summary>Amounts from one currency into another, by the exchange rates of the account's currencies. Where an account has none, all amounts are in the one currency it has.</summary>
internal sealed class CurrencyTranslator(ExpressionTranslator expressions)
{
    private TranslationContext Context => expressions.Context;

    /// <summary>Amount, and optionally the currency and the date; the base currency is the default, and the rates of the account are those of today.</summary>
    public SqlExpression Convert(IReadOnlyList<SqlExpression> a) =>
        Into(a[0], a.Count > 1 ? expressions.Convert.To(a[1], SqlKind.Number).Sql : null);

    /// <summary>Amount, ledger, rate type, rate, subsidiary, period, book: into the currency of the subsidiary.</summary>
    public SqlExpression Consolidate(IReadOnlyList<SqlExpression> a)
    {
        var isKnown = BuiltInTranslator.Word(a[1]) is "LEDGER" or "INCOME"
            && BuiltInTranslator.Word(a[2]) is "DEFAULT" or "STANDARD" or "BUDGET" or "NONE"
            && BuiltInTranslator.Word(a[3]) is "DEFAULT" or "CURRENT" or "HISTORICAL" or "AVERAGE";
        if (!isKnown)
        {
            throw SuiteQlException.Unsupported();
        }

        var subsidiary = expressions.Convert.To(a[4], SqlKind.Number).Sql;
        return Into(a[0], TableOf("subsidiary", "currency") is { } table ? $"(SELECT currency FROM {table} WHERE id = {subsidiary})" : null);
    }

    /// <summary>The code of an amount's currency.</summary>
    public SqlExpression Code(SqlExpression amount)
    {
        if (TableOf("currency", "symbol", "isbasecurrency") is not { } table)
        {
            return Context.Constant(Context.Session.Settings.BaseCurrency, SqlKind.Text);
        }

        var basic = $"(SELECT symbol FROM {table} WHERE isbasecurrency = 'T')";
        return new SqlExpression(
            Context.Checked(amount.CurrencySql is { } currency ? $"COALESCE((SELECT symbol FROM {table} WHERE id = {currency}), {basic})" : basic),
            SqlKind.Text);
    }

    private SqlExpression Into(SqlExpression amount, string? currency)
    {
        var number = expressions.Convert.To(amount, SqlKind.Number);
        if (TableOf("currency", "exchangerate") is not { } table || (amount.CurrencySql is null && currency is null))
        {
            return new SqlExpression(number.Sql, SqlKind.Number) { CurrencySql = currency };
        }

        string Rate(string? id) => id is null ? "1" : $"COALESCE((SELECT exchangerate FROM {table} WHERE id = {id}), 1)";
        return new SqlExpression(
            Context.Checked($"({number.Sql} * {Rate(amount.CurrencySql)} / CAST({Rate(currency)} AS REAL))"),
            SqlKind.Number) { CurrencySql = currency };
    }

    private string? TableOf(string name, params IReadOnlyList<string> columns) =>
        Context.Schema.TryGetTable(name, out var table) && columns.All(table.Columns.ContainsKey) ? SqlName.Quote(table.SqlName) : null;
}
