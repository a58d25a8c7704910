using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.RegularExpressions;
using CsCheck;

namespace NetSuite.Client.Tests;

/// <summary>The real engine is asked what a filter means.</summary>
public sealed class FilterSemanticsTests : IDisposable
{
    private static readonly string[] Fields = ["companyName", "creditLimit", "isPerson", "startDate", "firstVisit", "parent"];

    private readonly Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());

    public FilterSemanticsTests() => runspace.Open();

    [Fact]
    public void Filter_selects_what_WhereObject_selects()
    {
        using var shell = PowerShell.Create(runspace);
        object?[] Or(params object?[] values) => [.. values, null];
        var row = Gen.Select(
            FilterCases.OneOf(Or([.. FilterCases.Texts, "e\u0301", "a\u200bb", "ſ", "ς", "\u212a"])),
            FilterCases.OneOf(Or(-5m, 0m, 5m, 5.5m, 0.1m)),
            FilterCases.OneOf<object?>(true, false),
            FilterCases.OneOf(Or(new DateTime(2026, 1, 31), new DateTime(2026, 2, 1))),
            FilterCases.OneOf(Or(FilterCases.Utc(2026, 1, 31, 10, 0, 0), FilterCases.Utc(2026, 10, 25, 1, 30, 0))),
            FilterCases.OneOf(Or("7", "-3")),
            (text, number, flag, day, instant, parent) => new[] { text, number, flag, day, instant, parent });
        Gen.Select(FilterCases.Filters([7, "7", -3, "8"], Fields), row.List[1, 8]).Sample(
            (filter, rows) =>
            {
                var values = new List<object?>();
                var script = $"param($rows, $v) $rows | Where-Object {{ {Script(filter, values)} }} | ForEach-Object at";
                var objects = rows.Select((cells, at) => Row(cells, at)).ToArray();
                shell.Commands.Clear();
                var expected = shell.AddScript(script).AddArgument(objects).AddArgument(values.ToArray()).Invoke<int>().ToList();
                Assert.False(shell.HadErrors, script);

                var bound = FilterCases.Bind(filter);
                var found = Enumerable.Range(0, rows.Count).Where(at => bound.Matches(path => Value(rows[at], path.Field.Name))).ToList();

                Assert.True(expected.SequenceEqual(found), $"{script} over {string.Join(" | ", rows.Select(cells => string.Join(", ", cells)))}: {string.Join(' ', expected)} and not {string.Join(' ', found)}; {string.Join(", ", values)}");
            },
            iter: 400,
            threads: 1);
    }

    [Fact]
    public void Patterns_match_as_the_engine_matches()
    {
        var pattern = FilterCases.OneOf("a", "b", "B", "c", "-", "[", "]", "*", "?", "`", "!", "é", "^", "\\", "[a-c]").Array[0, 6].Select(string.Concat);
        var text = FilterCases.OneOf("a", "b", "B", "c", "-", "[", "]", "*", "?", "`", "!", "É", "^", "\\").Array[0, 5].Select(string.Concat);
        Gen.Select(pattern, text, Gen.Bool).Sample(
            (wildcards, input, isCaseSensitive) =>
            {
                bool? expected = null;
                try
                {
                    expected = WildcardPattern.Get(wildcards, isCaseSensitive ? WildcardOptions.None : WildcardOptions.IgnoreCase).IsMatch(input);
                }
                catch (Exception exception) when (exception is WildcardPatternException or RegexParseException)
                {
                    Assert.Throws<FilterException>(object? () => WildcardText.Parse("companyName", wildcards));
                    return;
                }

                Assert.Equal(expected, WildcardText.Parse("companyName", wildcards).IsMatch(input, isCaseSensitive));
            },
            iter: 5000);
    }

    /// <inheritdoc/>
    public void Dispose() => runspace.Dispose();

    private static object? Value(object?[] cells, string field)
    {
        var cell = cells[Array.IndexOf(Fields, field)];
        return field == "parent" && cell is string id ? new RecordRef { Id = id, RefName = "a name" } : cell;
    }

    private static PSObject Row(object?[] cells, int at)
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty("at", at));
        for (var field = 0; field < Fields.Length; field++)
        {
            row.Properties.Add(new PSNoteProperty(Fields[field], cells[field]));
        }

        return row;
    }

    private static string Script(FilterExpression filter, List<object?> values)
    {
        switch (filter)
        {
            case FilterAnd and:
                return $"({string.Join(" -and ", and.Terms.Select(term => Script(term, values)))})";
            case FilterOr or:
                return $"({string.Join(" -or ", or.Terms.Select(term => Script(term, values)))})";
            case FilterNot not:
                return $"(-not {Script(not.Term, values)})";
            case FilterComparison comparison:
                // -in compares the other way round, so its literals are of the field's type; so are ids.
                values.Add(comparison.Field switch
                {
                    "parent" => Each(comparison.Value, value => Convert.ToString(value, CultureInfo.InvariantCulture)),
                    "firstVisit" => Each(comparison.Value, value => value is DateTime time ? new DateTimeOffset(time) : value),
                    _ => comparison.Value,
                });
                var spelling = comparison.Operator.Spelling();
                return $"($_.{comparison.Field} {(comparison.IsCaseSensitive ? "-c" + spelling[1..] : spelling)} $v[{(values.Count - 1).ToString(CultureInfo.InvariantCulture)}])";
            default:
                throw new NotSupportedException();
        }
    }

    private static object? Each(object? value, Func<object, object?> convert) => value switch
    {
        object?[] list => list.Select(item => Each(item, convert)).ToArray(),
        null => null,
        _ => convert(value),
    };
}
