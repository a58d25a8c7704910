using System.Globalization;
using System.Management.Automation;
using CsCheck;
using NetSuite;

namespace NetSuitePS.Tests.Records;

/// <summary>A filter selects what Where-Object selects with the same script block over all records, whatever the account's time zone and date format.</summary>
public sealed class WhereObjectTests
{
    // How many filters are made for each type; more by the environment variable NETSUITEPS_FILTERS.
    private static readonly int Size = int.TryParse(Environment.GetEnvironmentVariable("NETSUITEPS_FILTERS"), out var size) ? size : 60;

    private const string Compare = """
        $ErrorActionPreference = 'Stop'
        $all = Get-NetSuiteRecord $type
        $refused = 0
        foreach ($filter in $filters) {
            $block = [scriptblock]::Create($filter)
            $expected = ($all | Where-Object $block).id -join ' '
            try {
                $byBlock = (Get-NetSuiteRecord $type -Filter $block).id -join ' '
                $byText = (Get-NetSuiteRecord $type -Filter $filter -Property id).id -join ' '
                if ($byBlock -cne $expected -or $byText -cne $expected) { "$filter`n  expected $expected`n  block    $byBlock`n  text     $byText" }
            }
            catch {
                # An -or between what only a query and what only a list can do.
                if ($_.Exception.Message -notlike "NetSuite can't filter*") { throw }
                $refused++
            }
        }
        if ($refused -gt $filters.Count / 3) { "$refused filters were refused" }
        """;

    public static TheoryData<string, string> Accounts => new()
    {
        { "America/Los_Angeles", "M/D/YYYY" },
        { "Europe/Berlin", "DD.MM.YYYY" },
        { "Asia/Kolkata", "D-Mon-YYYY" },
        { "Australia/Lord_Howe", "YYYY-MM-DD" },
        { "Pacific/Apia", "D/M/YYYY" },
    };

    [Theory]
    [MemberData(nameof(Accounts))]
    public void A_filter_selects_what_Where_Object_selects(string zone, string dateFormat)
    {
        using var account = RecordAccount.With("--time-zone", zone, "--date-format", dateFormat);
        foreach (var type in new[] { "customer", "salesOrder", "inventoryItem", "phoneCall" })
        {
            Condition(Fields(account, type)).Array[Size].Sample(
                filters =>
                {
                    var result = account.Succeed(Compare, ("type", type), ("filters", filters));
                    Assert.True(result.Output.Count == 0, $"{zone}, {type}\n{string.Join('\n', result.Output)}");
                },
                iter: 1,
                threads: 1);
        }
    }

    // The fields that all filters are made of, with the values that occur and what lies next to them.
    private static List<(string Field, string[] Literals, string[] Operators, bool IsKey)> Fields(RecordAccount account, string type)
    {
        var records = account.Succeed($"Get-NetSuiteRecord {type}").Output;
        var usable = account.Succeed($"Get-NetSuiteField {type} | Where-Object {{ $_.Operators }}").Output.Select(field => (RecordField)field.BaseObject);
        var fields = new List<(string, string[], string[], bool)>();
        foreach (var field in usable.Where(field => field.Name != "id"))
        {
            var values = records.Select(record => record.Properties[field.Name]?.Value).OfType<object>().Distinct().Take(12).ToList();
            var literals = values.SelectMany(value => Literals(field.Type, value)).Distinct().ToArray();
            if (literals.Length > 0)
            {
                fields.Add(($"$_.{field.Name}", literals, [.. field.Operators], field.Type is FieldType.Reference or FieldType.Enum));
                if (field.Type is FieldType.Reference or FieldType.Enum)
                {
                    var names = values.OfType<RecordRef>().Where(reference => reference.RefName is not null).Select(reference => Quoted(reference.RefName!)).ToArray();
                    fields.Add(($"$_.{field.Name}.refName", names.Length > 0 ? names : ["'x'"], ["-eq", "-ne", "-like", "-notlike"], false));
                }
            }
        }

        return fields;
    }

    private static IEnumerable<string> Literals(FieldType type, object value) => (type, value) switch
    {
        (FieldType.Text, string text) => [Quoted(text), Quoted(text.ToUpperInvariant()), Quoted(text[..(text.Length / 2)])],
        (FieldType.Integer or FieldType.Number, decimal number) => [Number(number), Number(number + 1), Number(-number), Number(number + 0.005m)],
        (FieldType.Boolean, bool) => ["$true", "$false"],
        (FieldType.Date, DateTime day) => [Day(day), Day(day.AddDays(1)), $"[datetime] '{day:yyyy-MM-dd}T13:30:00'"],
        (FieldType.DateTime, DateTimeOffset instant) =>
            [Instant(instant), Instant(instant.AddSeconds(1)), Instant(instant.AddHours(-1)), Instant(instant.AddMinutes(31)), $"[datetimeoffset] '{instant:yyyy-MM-dd'T'HH:mm:ss}.5Z'"],
        (FieldType.Reference or FieldType.Enum, RecordRef { Id: { } id }) => [Quoted(id), .. id.All(char.IsAsciiDigit) ? new[] { id } : []],
        _ => [],
    };

    private static Gen<string> Condition(List<(string Field, string[] Literals, string[] Operators, bool IsKey)> fields)
    {
        var comparison =
            from field in OneOf(fields)
            from comparer in OneOf(field.Operators)
            from literal in OneOf(field.Literals)
            from other in OneOf(field.Literals)
            from style in Gen.Int[0, 9]
            select Comparison(field, comparer, literal, other, style);
        return Gen.Recursive<string>((depth, inner) => depth > 2
            ? comparison
            : Gen.Frequency(
                (3, comparison),
                (1, Gen.Select(inner, inner, (left, right) => $"({left}) -and ({right})")),
                (1, Gen.Select(inner, inner, (left, right) => $"({left}) -or ({right})")),
                (1, inner.Select(term => $"-not ({term})"))));
    }

    private static Gen<T> OneOf<T>(IReadOnlyList<T> values) => Gen.Int[0, values.Count - 1].Select(index => values[index]);

    private static string Comparison((string Field, string[] Literals, string[] Operators, bool IsKey) of, string comparer, string literal, string other, int style)
    {
        // Where-Object turns -in round: 'B' -eq $reference makes the reference text, which is its name. A number stays an id.
        var (field, isKey) = (of.Field, of.IsKey && (literal[0] == '\'' || other[0] == '\''));
        return (comparer, style) switch
        {
            (_, 9) => field,
            ("-eq" or "-ne", 0) => $"{field} {comparer} $null",
            ("-eq" or "-ne" or "-like" or "-notlike", 1) when literal[0] == '\'' => $"{field} -c{comparer[1..]} {literal}",
            ("-like" or "-notlike", _) when literal[0] == '\'' => $"{field} {comparer} {Pattern(literal, style)}",
            ("-in", _) when isKey => $"({field} -eq {literal}) -or ({field} -eq {other})",
            ("-notin", _) when isKey => $"({field} -ne {literal}) -and ({field} -ne {other})",
            ("-in" or "-notin", _) => $"{field} {comparer} @({literal}, {other}{(style < 2 ? ", $null" : string.Empty)})",
            _ => $"{field} {comparer} {(literal[0] == '[' ? $"({literal})" : literal)}",
        };
    }

    private static string Pattern(string literal, int style)
    {
        var text = literal[1..^1].Replace("''", "'", StringComparison.Ordinal);
        var escaped = WildcardPattern.Escape(text);
        return Quoted(style switch
        {
            2 => escaped,
            3 or 4 => $"{WildcardPattern.Escape(text[..Math.Min(2, text.Length)])}*",
            5 => $"*{escaped}",
            6 => $"*{WildcardPattern.Escape(text[(text.Length / 2)..])}*",
            7 => $"?{(text.Length > 1 ? WildcardPattern.Escape(text[1..]) : string.Empty)}",
            8 => $"[a-k]{(text.Length > 1 ? WildcardPattern.Escape(text[1..]) : string.Empty)}*",
            _ => "*",
        });
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTime day) => $"[datetime] '{day:yyyy-MM-dd}'";

    private static string Instant(DateTimeOffset instant) => $"[datetimeoffset] '{instant:yyyy-MM-dd'T'HH:mm:ss'Z'}'";
}
