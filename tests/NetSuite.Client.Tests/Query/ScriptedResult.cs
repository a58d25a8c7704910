using System.Globalization;
using System.Text.RegularExpressions;

namespace NetSuite.Client.Tests;

/// <summary>A result as NetSuite gives it: 100,000 rows at most, page by page, of a query or of one that asks for a part of it.</summary>
internal sealed class ScriptedResult(string[] columns, IReadOnlyList<string?[]> rows, string order)
{
    private readonly QueryShape shape = new(columns);
    private (string Query, IReadOnlyList<string?[]> Rows) of = (string.Empty, rows);

    /// <summary>Whether the total counts rows that are not given, too.</summary>
    public bool CountsAll { get; init; } = true;

    /// <summary>Whether the last page says that there would be more.</summary>
    public bool Announces { get; init; }

    /// <summary>The first value of a row that is there the first time only.</summary>
    public string? Vanishing { get; set; }

    public int Requests { get; private set; }

    public IEnumerable<string?[]> Read(string sql, QueryOptions? options = null) =>
        new QueryPages(sql, QueryText.TryRead(sql), options ?? new QueryOptions(), Fetch).ReadAsync(CancellationToken.None).ToBlockingEnumerable().Select(row => row.Values);

    private Task<Page<QueryRow>> Fetch(string query, int size, int offset, CancellationToken token)
    {
        Assert.InRange(offset, 0, 99_999);
        Requests++;
        var result = of.Query == query ? of.Rows : Find(query);
        of = (query, result);
        var page = result.Skip(offset).Take(Math.Min(size, 100_000 - offset)).Select(row => new QueryRow(shape, [.. row])).ToList();
        var given = CountsAll ? result.Count : Math.Min(result.Count, 100_000);
        return Task.FromResult(new Page<QueryRow>(page, offset + page.Count < (Announces ? result.Count : Math.Min(result.Count, 100_000)), given));
    }

    private IReadOnlyList<string?[]> Find(string query)
    {
        if (query.StartsWith("SELECT * FROM (", StringComparison.Ordinal))
        {
            var parts = Regex.Match(query, "^SELECT \\* FROM \\(SELECT .* FROM t \n\\) WHERE (.*) ORDER BY (.*)$");
            Assert.Equal(order, parts.Groups[2].Value.Replace(", ", ",", StringComparison.Ordinal));
            var condition = new Condition(parts.Groups[1].Value, columns);
            return [.. rows.Where(row => row[0] is null || row[0] != Vanishing).Where(condition.Holds)];
        }

        return rows;
    }

    /// <summary>Evaluates comparisons with numbers, AND, OR and parentheses.</summary>
    private sealed class Condition(string text, string[] columns)
    {
        private readonly string[] tokens = [.. Regex.Matches(text, @"[()]|[<>]?=|[<>]|-?\w+").Select(match => match.Value)];
        private int at;

        public bool Holds(string?[] row)
        {
            at = 0;
            var holds = Or(row);
            Assert.Equal(tokens.Length, at);
            return holds;
        }

        private bool Or(string?[] row)
        {
            var holds = And(row);
            while (at < tokens.Length && tokens[at] == "OR")
            {
                at++;
                holds |= And(row);
            }

            return holds;
        }

        private bool And(string?[] row)
        {
            var holds = One(row);
            while (at < tokens.Length && tokens[at] == "AND")
            {
                at++;
                holds &= One(row);
            }

            return holds;
        }

        private bool One(string?[] row)
        {
            if (tokens[at] == "(")
            {
                at++;
                var holds = Or(row);
                Assert.Equal(")", tokens[at++]);
                return holds;
            }

            var value = row[Array.IndexOf(columns, tokens[at])];
            var (comparison, right) = (tokens[at + 1], tokens[at + 2]);
            at += 3;
            if (comparison == "IS")
            {
                return value is null;
            }

            var order = value is null ? (int?)null : long.Parse(value, CultureInfo.InvariantCulture).CompareTo(long.Parse(right, CultureInfo.InvariantCulture));
            return comparison switch
            {
                ">=" => order >= 0,
                "<=" => order <= 0,
                ">" => order > 0,
                "<" => order < 0,
                _ => order == 0,
            };
        }
    }
}
