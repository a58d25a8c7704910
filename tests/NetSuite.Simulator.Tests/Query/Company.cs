using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using NetSuite.Simulator.Query;
using static NetSuite.Simulator.Query.SuiteQlKind;

namespace NetSuite.Simulator.Tests.Query;

/// <summary>A company of a few records in memory, small enough that every answer can be worked out by hand.</summary>
internal sealed class Company : ISuiteQlSchema, IDisposable
{
    private const string Records = """
        CREATE TABLE currency (id INTEGER PRIMARY KEY, name TEXT, symbol TEXT);
        INSERT INTO currency VALUES (1,'US Dollar','USD'), (2,'Euro','EUR');
        CREATE TABLE customer (id INTEGER PRIMARY KEY, entityid TEXT, companyname TEXT, email TEXT, isinactive TEXT, creditlimit REAL,
            currency INTEGER, parent INTEGER, datecreated TEXT, lastmodifieddate TEXT, birthday TEXT, tags TEXT);
        INSERT INTO customer VALUES
            (1,'C-1','Alpha Ltd','info@alpha.example','F',1000.5,1,NULL,'2026-01-10 08:30:00','2026-03-08 09:59:59','2026-01-10','1, 3'),
            (2,'C-2','beta GmbH',NULL,'F',250,2,1,'2026-01-31 23:15:00','2026-03-08 10:00:01','2026-02-28','2'),
            (3,'C-3','Gamma_100%','g@gamma.example','T',NULL,1,1,'2026-02-01 07:59:59',NULL,NULL,NULL),
            (4,'C-4','Delta O''Neil','d@delta.example','F',0.1,NULL,2,'2026-07-01 06:59:59','2026-11-01 08:30:00','2026-12-31','1, 2, 3');
        CREATE TABLE item (id INTEGER PRIMARY KEY, itemid TEXT, price REAL);
        INSERT INTO item VALUES (10,'Widget',19.99), (11,'Gadget',5), (12,'Doohickey',0.5);
        CREATE TABLE tran (id INTEGER PRIMARY KEY, tranid TEXT, type TEXT, entity INTEGER, trandate TEXT, status TEXT, status_cf TEXT, status_df TEXT, total REAL, voided TEXT, createddate TEXT);
        INSERT INTO tran VALUES
            (100,'INV1','CustInvc',1,'2026-01-15','A','CustInvc:A','Invoice Open',120.5,'F','2026-01-15 18:00:00'),
            (101,'INV2','CustInvc',2,'2026-01-20','B','CustInvc:B','Invoice Closed',80,'F','2026-01-21 02:00:00'),
            (102,'SO1','SalesOrd',1,'2026-02-02','B','SalesOrd:B','Order Closed',40.25,'F','2026-02-02 18:00:00'),
            (103,'INV3','CustInvc',1,'2026-03-31','B','CustInvc:B','Invoice Closed',60,'T','2026-03-31 18:00:00'),
            (104,'PMT1','CustPymt',NULL,'2026-03-31',NULL,NULL,NULL,-60,'F','2026-03-31 18:00:00');
        CREATE TABLE tranline (id INTEGER, "transaction" INTEGER, item INTEGER, quantity REAL, rate REAL, PRIMARY KEY ("transaction", id));
        INSERT INTO tranline VALUES (1,100,10,5,19.99), (2,100,11,4,5), (1,101,10,4,20), (1,102,12,80.5,0.5), (1,103,NULL,NULL,NULL);
        """;

    private readonly Dictionary<string, SuiteQlTable> _tables = new(StringComparer.OrdinalIgnoreCase);

    public Company(SuiteQlSettings? settings = null)
    {
        Connection = new SqliteConnection("Data Source=:memory:");
        Connection.Open();
        Run(Records);
        const string Customer = "SELECT entityid FROM customer WHERE id = {0}";
        const string Currency = "SELECT name FROM currency WHERE id = {0}";
        Add("currency", "currency", new("id", Number), new("name", Text), new("symbol", Text));
        Add("customer", "customer", new("id", Number), new("entityid", Text), new("companyname", Text), new("email", Text), new("isinactive", SuiteQlKind.Boolean),
            new("creditlimit", Number), new("currency", Reference, Currency), new("parent", Reference, Customer), new("datecreated", SuiteQlKind.DateTime),
            new("lastmodifieddate", SuiteQlKind.DateTime), new("birthday", Date), new("tags", Multiselect));
        Add("item", "item", new("id", Number), new("itemid", Text), new("price", Number));
        Add("transaction", "tran", new("id", Number), new("tranid", Text), new("type", Text), new("entity", Reference, Customer), new("trandate", Date),
            new("status", Text, null, "status_cf", "status_df"), new("total", Number), new("voided", SuiteQlKind.Boolean), new("createddate", SuiteQlKind.DateTime));
        Add("transactionline", "tranline", new("id", Number), new("transaction", Reference), new("item", Reference, "SELECT itemid FROM item WHERE id = {0}"), new("quantity", Number), new("rate", Number));
        Settings = settings ?? new SuiteQlSettings();
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 15, 18, 30, 0, TimeSpan.Zero));
        Engine = new SuiteQlEngine(this, Settings with { Clock = Clock });
    }

    public SqliteConnection Connection { get; }

    public SuiteQlSettings Settings { get; }

    public FakeTimeProvider Clock { get; }

    public SuiteQlEngine Engine { get; }

    public bool TryGetTable(string name, [NotNullWhen(true)] out SuiteQlTable? table) =>
        string.Equals(name, "vendor", StringComparison.OrdinalIgnoreCase)
            ? throw SuiteQlException.RecordNotFound(name)
            : _tables.TryGetValue(name, out table);

    public SuiteQlPage Page(string query, int offset = 0, int limit = 1000, params string?[] parameters) =>
        Engine.Execute(Connection, query, parameters, offset, limit, null, CancellationToken.None);

    /// <summary>Rows as "a|b", columns in alphabetical order of their keys, NULL as "~".</summary>
    public IReadOnlyList<string> Rows(string query, params string?[] parameters) =>
        [.. Page(query, 0, 1000, parameters).Rows.Select(r => string.Join('|', r.Select(v => v ?? "~")))];

    /// <summary>All rows in one line.</summary>
    public string Line(string query, params string?[] parameters) => string.Join("; ", Rows(query, parameters));

    /// <summary>The value of an expression.</summary>
    public string? Value(string expression, params string?[] parameters) => Page($"SELECT {expression} AS v FROM DUAL", 0, 1000, parameters).Rows[0][0];

    public string Refusal(string query, params string?[] parameters) =>
        Assert.Throws<SuiteQlException>(() => Page(query, 0, 1000, parameters)).Detail;

    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Connection.Dispose();

    private void Add(string name, string sqlName, params SuiteQlColumn[] columns) =>
        _tables.Add(name, new SuiteQlTable(name, sqlName, columns.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase)));
}
