using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace NetSuite.Client.Tests.Search;

/// <summary>
/// A server that answers queries from tables of SQLite as NetSuite would: a page at a time, texts only, keys in
/// alphabetical order, empty values left out, and no row beyond the first 100,000 of a result.
/// </summary>
internal sealed partial class SqlServer : IAsyncDisposable
{
    private const int MostRows = 100_000;
    private readonly SqliteConnection database = new("Data Source=:memory:");
    private readonly Dictionary<string, (long Total, List<string> Rows)> kept = [];
    private readonly Lock gate = new();

    private SqlServer(FaultServer server) => Server = server;

    public FaultServer Server { get; }

    /// <summary>The queries that arrived, with limit and offset.</summary>
    public List<(string Sql, int Limit, int Offset)> Queries { get; } = [];

    /// <summary>Called before each query is answered, with its number from 1 on.</summary>
    public Action<int> Before { get; set; } = _ => { };

    /// <summary>Whether the total that is announced is never more than the rows that are given.</summary>
    public bool CountsNoFurther { get; set; }

    public static async Task<SqlServer> StartAsync(string script)
    {
        var sql = new SqlServer(await FaultServer.StartAsync());
        sql.database.Open();
        sql.database.CreateFunction("TO_CHAR", (string? text, string mask) => text is null ? null : mask == "YYYY-MM-DD" ? text[..10] : text.Length == 10 ? text + " 00:00:00" : text, isDeterministic: true);
        sql.database.CreateFunction("TO_DATE", (string text, string mask) => text.Replace(" 00:00:00", string.Empty, StringComparison.Ordinal), isDeterministic: true);
        sql.database.CreateFunction("DF", (object? key) => key is null or DBNull ? null : $"Name {key}", isDeterministic: true);
        sql.Run(script);
        sql.Server.Otherwise = new Behaviour(sql.AnswerAsync, ReadsBody: false);
        return sql;
    }

    public void Run(string script)
    {
        using var command = database.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Has results in other orders than by id computed anew.</summary>
    public void Forget() => kept.Clear();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var sql = body.RootElement.GetProperty("q").GetString()!;
        var parameters = body.RootElement.TryGetProperty("params", out var given) ? given.EnumerateArray().Select(value => value.GetString()).ToList() : [];
        var limit = int.Parse(context.Request.Query["limit"]!, CultureInfo.InvariantCulture);
        var offset = int.Parse(context.Request.Query["offset"]!, CultureInfo.InvariantCulture);
        string answer;
        lock (gate)
        {
            Queries.Add((sql, limit, offset));
            Before(Queries.Count);
            answer = Page(BuiltIn().Replace(sql, string.Empty), parameters, limit, offset);
        }

        await Behaviours.Json(answer).Answer(context);
    }

    private string Page(string sql, List<string?> parameters, int limit, int offset)
    {
        // An order other than by id is computed once: sorting anew for every page would take most of the test's time.
        var key = $"{sql}\n{string.Join('\n', parameters)}";
        if (sql.Contains("CASE WHEN", StringComparison.Ordinal))
        {
            if (!kept.TryGetValue(key, out var result))
            {
                kept[key] = result = (Count(sql, parameters), Rows($"{sql} LIMIT {MostRows}", parameters));
            }

            return Page([.. result.Rows.Skip(offset).Take(limit)], result.Total, offset);
        }

        return Page(Rows($"{sql} LIMIT {Math.Min(limit, MostRows - offset)} OFFSET {offset}", parameters), Count(sql, parameters), offset);
    }

    private string Page(List<string> rows, long total, int offset)
    {
        total = CountsNoFurther ? Math.Min(total, MostRows) : total;
        var hasMore = offset + rows.Count < Math.Min(total, MostRows) ? "true" : "false";
        return $$"""{"links":[],"count":{{rows.Count}},"hasMore":{{hasMore}},"items":[{{string.Join(',', rows)}}],"offset":{{offset}},"totalResults":{{total}}}""";
    }

    private long Count(string sql, List<string?> parameters)
    {
        using var command = Command($"SELECT COUNT(*) FROM ({sql})", parameters);
        return (long)command.ExecuteScalar()!;
    }

    private List<string> Rows(string sql, List<string?> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).OrderBy(reader.GetName, StringComparer.Ordinal).Select(column => (column, Name: reader.GetName(column))).ToList();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add($$"""{"links":[]{{string.Concat(columns.Where(column => !reader.IsDBNull(column.column)).Select(column =>
                $",\"{column.Name}\":\"{JsonEncodedText.Encode(Convert.ToString(reader.GetValue(column.column), CultureInfo.InvariantCulture)!)}\""))}}}""");
        }

        return rows;
    }

    private SqliteCommand Command(string sql, List<string?> parameters)
    {
        var command = database.CreateCommand();
        var place = 0;
        command.CommandText = Mark().Replace(sql, _ => $"$p{place++}");
        for (var index = 0; index < parameters.Count; index++)
        {
            command.Parameters.Add(new SqliteParameter($"$p{index}", (object?)parameters[index] ?? DBNull.Value));
        }

        return command;
    }

    [GeneratedRegex(@"BUILTIN\.", RegexOptions.IgnoreCase)]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"\?")]
    private static partial Regex Mark();
}
