using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    private readonly Dictionary<string, List<JsonObject>> kept = [];
    private readonly Lock gate = new();

    private SqlServer(FaultServer server) => Server = server;

    public FaultServer Server { get; }

    /// <summary>The queries that arrived, with limit and offset.</summary>
    public List<(string Sql, int Limit, int Offset)> Queries { get; } = [];

    /// <summary>Called before each query is answered, with its number from 1 on.</summary>
    public Action<int> Before { get; set; } = _ => { };

    public static async Task<SqlServer> StartAsync(string script)
    {
        var sql = new SqlServer(await FaultServer.StartAsync());
        sql.database.Open();
        sql.database.CreateFunction("TO_CHAR", (string? text, string mask) => text is null ? null : mask == "YYYY-MM-DD" ? text[..10] : text.PadRight(19)[..19], isDeterministic: true);
        sql.database.CreateFunction("TO_DATE", (string text, string mask) => text, isDeterministic: true);
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
        var isSorted = sql.Contains("CASE WHEN", StringComparison.Ordinal);
        var total = long.Parse(Rows($"SELECT COUNT(*) AS n FROM ({sql})", parameters).Single()["n"]!.ToString(), CultureInfo.InvariantCulture);
        var key = $"{sql}\n{string.Join('\n', parameters)}";
        if (isSorted && !kept.ContainsKey(key))
        {
            kept[key] = Rows($"{sql} LIMIT {MostRows}", parameters);
        }

        List<JsonObject> rows = isSorted ? [.. kept[key].Skip(offset).Take(limit)] : Rows($"{sql} LIMIT {Math.Min(limit, MostRows - offset)} OFFSET {offset}", parameters);
        var end = offset + rows.Count;
        return $$"""{"links":[],"count":{{rows.Count}},"hasMore":{{(end < Math.Min(total, MostRows) ? "true" : "false")}},"items":[{{string.Join(',', rows.Select(row => Texts(row).ToJsonString()))}}],"offset":{{offset}},"totalResults":{{total}}}""";
    }

    private static JsonObject Texts(JsonObject row) => new(row.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value!.ToString())));

    private List<JsonObject> Rows(string sql, List<string?> parameters)
    {
        using var command = database.CreateCommand();
        var place = 0;
        command.CommandText = Mark().Replace(sql, _ => $"$p{place++}");
        for (var index = 0; index < parameters.Count; index++)
        {
            command.Parameters.Add(new SqliteParameter($"$p{index}", (object?)parameters[index] ?? DBNull.Value));
        }

        using var reader = command.ExecuteReader();
        var rows = new List<JsonObject>();
        while (reader.Read())
        {
            var row = new JsonObject();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                row[reader.GetName(column)] = reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);
            }

            rows.Add(row);
        }

        return rows;
    }

    [GeneratedRegex(@"BUILTIN\.", RegexOptions.IgnoreCase)]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"\?")]
    private static partial Regex Mark();
}
