namespace NetSuite.Client.Tests;

public sealed class QueryTypesTests
{
    [Theory]
    [InlineData("SELECT balance FROM customer", FieldType.Number)]
    [InlineData("SELECT c.Balance AS b FROM Customer c", FieldType.Number)]
    [InlineData("SELECT customer.balance FROM customer", FieldType.Number)]
    [InlineData("SELECT DISTINCT visits FROM customer WHERE id = ? ORDER BY visits", FieldType.Number)]
    [InlineData("SELECT isinactive FROM customer", FieldType.Boolean)]
    [InlineData("SELECT startdate FROM customer", FieldType.Date)]
    [InlineData("SELECT c.datecreated FROM transaction t LEFT OUTER JOIN customer AS c ON c.id = t.entity", FieldType.DateTime)]
    [InlineData("SELECT c.balance FROM customer c JOIN (SELECT a.x FROM a JOIN b ON a.i = b.i) s ON s.x = c.id", FieldType.Number)]
    [InlineData("SELECT s.balance FROM (SELECT a.x AS balance FROM a JOIN customer b ON a.i = b.i) s", FieldType.Text)]
    [InlineData("SELECT memo AS balance FROM customer", FieldType.Text)]
    [InlineData("SELECT 'a, x FROM y' AS s, /* , */ balance -- FROM z\nFROM customer WHERE x = 'it''s'", FieldType.Text)]
    [InlineData("SELECT customer.balance FROM transaction customer", FieldType.Text)]
    [InlineData("SELECT c.balance FROM customer c, transaction C", FieldType.Text)]
    [InlineData("SELECT companyname FROM customer", FieldType.Text)]
    [InlineData("SELECT id FROM customer", FieldType.Text)]
    [InlineData("SELECT subsidiary FROM customer", FieldType.Text)]
    [InlineData("SELECT nosuch FROM customer", FieldType.Text)]
    [InlineData("SELECT balance FROM nosuch", FieldType.Text)]
    [InlineData("SELECT amount FROM transaction", FieldType.Number)]
    [InlineData("SELECT memo FROM transaction", FieldType.Text)]
    [InlineData("SELECT foreigntotal FROM transaction", FieldType.Number)]
    [InlineData("SELECT mainline FROM TransactionLine", FieldType.Boolean)]
    [InlineData("SELECT balance FROM customer, transaction", FieldType.Text)]
    [InlineData("SELECT x.balance FROM customer c, (SELECT 'a' AS balance FROM dual) x", FieldType.Text)]
    [InlineData("SELECT balance FROM (SELECT balance FROM customer)", FieldType.Text)]
    [InlineData("SELECT customer.balance FROM customer c", FieldType.Text)]
    [InlineData("SELECT balance FROM customer UNION SELECT companyname FROM customer", FieldType.Text)]
    [InlineData("WITH customer AS (SELECT 'x' AS balance FROM dual) SELECT balance FROM customer", FieldType.Text)]
    [InlineData("SELECT COUNT(*) AS n FROM nosuch", FieldType.Number)]
    [InlineData("SELECT COUNT(DISTINCT companyname) n FROM customer GROUP BY id", FieldType.Number)]
    [InlineData("SELECT SUM(x) OVER (PARTITION BY y) AS n FROM nosuch", FieldType.Number)]
    [InlineData("SELECT AVG(x * (2 + y)) AS n FROM nosuch", FieldType.Number)]
    [InlineData("SELECT SUM(x) || 'y' AS n FROM nosuch", FieldType.Text)]
    [InlineData("SELECT COUNT(*) || MAX(x) AS n FROM nosuch", FieldType.Text)]
    [InlineData("SELECT MAX(startdate) AS n FROM customer", FieldType.Date)]
    [InlineData("SELECT MIN(companyname) AS n FROM customer", FieldType.Text)]
    [InlineData("SELECT ROUND(NVL(ABS(balance), 0), 2) AS n FROM customer", FieldType.Number)]
    [InlineData("SELECT ROUND(startdate) AS n FROM customer", FieldType.Text)]
    [InlineData("SELECT NVL(isinactive, 'F') AS n FROM customer", FieldType.Boolean)]
    [InlineData("SELECT NVL(balance, 'none') AS n FROM customer", FieldType.Text)]
    [InlineData("SELECT COALESCE(c.balance, c.visits, 0) AS n FROM customer c", FieldType.Number)]
    [InlineData("SELECT BUILTIN.DF(balance) AS n FROM customer", FieldType.Text)]
    [InlineData("SELECT TO_CHAR(balance) AS n FROM customer", FieldType.Text)]
    [InlineData("SELECT balance + 1 AS n FROM customer", FieldType.Text)]
    [InlineData("SELECT CASE WHEN balance > 1 THEN 'x' END AS n FROM customer", FieldType.Text)]
    [InlineData("SELECT balance AS n, COUNT(*) FROM customer GROUP BY balance", FieldType.Text)]
    public void Column_has_a_type_only_when_it_is_certain(string sql, FieldType type)
    {
        var name = QueryText.TryRead(sql)?.Items[0].Name ?? "n";

        Assert.Equal(type, TypeOf(sql, name));
    }

    [Theory]
    [InlineData("SELECT * FROM customer WHERE x = 1", FieldType.Number)]
    [InlineData("SELECT c.* FROM customer c", FieldType.Number)]
    [InlineData("SELECT * FROM customer c JOIN transaction t ON t.entity = c.id", FieldType.Text)]
    [InlineData("SELECT * FROM (SELECT * FROM customer)", FieldType.Text)]
    public void All_columns_of_one_table_have_types(string sql, FieldType type)
    {
        Assert.Equal((type, FieldType.Text), (TypeOf(sql, "balance"), TypeOf(sql, "companyname")));
    }

    [Fact]
    public void Only_types_of_the_querys_tables_are_read()
    {
        var read = new List<string>();
        var types = new QueryTypes(QueryText.TryRead("SELECT balance, COUNT(*) AS n FROM customer GROUP BY balance"), new TableFields(Schemas.Keys, Find), _ => throw new InvalidOperationException());

        Assert.Equal(FieldType.Number, types["n"]);
        Assert.Empty(read);
        Assert.Equal(FieldType.Number, types["balance"]);
        Assert.Equal(["customer"], read);

        RecordSchema? Find(string type)
        {
            read.Add(type);
            return Schemas.GetValueOrDefault(type);
        }
    }

    [Fact]
    public async Task Dates_nobody_could_learn_do_not_fail_the_query()
    {
        var types = new QueryTypes(null, new TableFields([], _ => null), _ => Task.FromException<AccountDates>(new NetSuiteProtocolException("no")));

        Assert.Null(await types.DatesAsync(CancellationToken.None));
    }

    private static FieldType TypeOf(string sql, string column) => new QueryTypes(
        QueryText.TryRead(sql), new TableFields(Schemas.Keys, Schemas.GetValueOrDefault), _ => throw new InvalidOperationException())[column];

    private static readonly Dictionary<string, RecordSchema> Schemas = new[]
    {
        Schema("customer", "customer", ("balance", FieldType.Number), ("visits", FieldType.Integer), ("isInactive", FieldType.Boolean),
            ("startDate", FieldType.Date), ("dateCreated", FieldType.DateTime), ("companyName", FieldType.Text), ("id", FieldType.Integer),
            ("subsidiary", FieldType.Reference)),
        Schema("invoice", "transaction", ("amount", FieldType.Number), ("memo", FieldType.Text)),
        Schema("salesOrder", "transaction", ("amount", FieldType.Integer), ("memo", FieldType.Number)),
    }.ToDictionary(schema => schema.Type.Name, StringComparer.OrdinalIgnoreCase);

    private static RecordSchema Schema(string name, string table, params (string Name, FieldType Type)[] fields) => new(
        new RecordType { Name = name, Label = name },
        [.. fields.Select(field => new RecordField { RecordType = name, Name = field.Name, Label = field.Name, Type = field.Type })],
        new QuerySource(table),
        isOfAccount: true);
}
