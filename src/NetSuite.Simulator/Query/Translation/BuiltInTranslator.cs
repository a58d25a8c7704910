using NetSuite.Simulator.Query.Functions;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>The functions of BUILTIN and the wrappers of BUILTIN_RESULT.</summary>
internal sealed class BuiltInTranslator(ExpressionTranslator expressions)
{
    private readonly CurrencyTranslator _currencies = new(expressions);

    private TranslationContext Context => expressions.Context;

    private Conversions Convert => expressions.Convert;

    /// <summary>Whether a call yields a list of ids, which stands after IN only.</summary>
    public static bool IsList(Call call) => call.Name is "BUILTIN.PERIOD" or "BUILTIN.NAMED_GROUP";

    public SqlExpression Translate(Call call)
    {
        var a = call.Arguments.Select(expressions.Value).ToList();
        return (call.Name, a.Count) switch
        {
            ("BUILTIN.DF", 1) => Display(a[0]),
            ("BUILTIN.CF", 1) => a[0].CriteriaSql is { } criteria ? new SqlExpression(criteria, SqlKind.Text) : a[0],
            ("BUILTIN.HIERARCHY", 2) => Hierarchy(a[0], Word(a[1])),
            ("BUILTIN.CONSOLIDATE", 6 or 7) => _currencies.Consolidate(a),
            ("BUILTIN.CURRENCY_CONVERT", >= 1 and <= 3) => _currencies.Convert(a),
            ("BUILTIN.CURRENCY", 1) => _currencies.Code(a[0]),
            ("BUILTIN.MNFILTER", >= 5) => Multiselect(a),
            ("BUILTIN.RELATIVE_RANGES", 2 or 3) => Relative(a),
            (_, 1) when call.Name.StartsWith("BUILTIN_RESULT.TYPE_", StringComparison.Ordinal) => Typed(call.Name["BUILTIN_RESULT.TYPE_".Length..], a[0]),
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    /// <summary>A query of the ids.</summary>
    public string List(Call call)
    {
        var words = call.Arguments.Select(a => Word(expressions.Value(a))).ToList();
        return (call.Name, words.Count) switch
        {
            ("BUILTIN.NAMED_GROUP", 2) => Group(words[0], words[1]),
            ("BUILTIN.PERIOD", 4) => Periods(words),
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    /// <summary>The text of a known argument, in capitals.</summary>
    public static string Word(SqlExpression value) => value.IsConstant ? (value.Value as string ?? "").ToUpperInvariant() : throw SuiteQlException.Unsupported();

    private SqlExpression Display(SqlExpression value) => value.DisplaySql is { } template
        ? new SqlExpression(Context.Checked($"({template.Replace("{0}", value.Sql, StringComparison.Ordinal)})"), SqlKind.Text)
        : value;

    /// <summary>The way from the topmost ancestor down to the record.</summary>
    private SqlExpression Hierarchy(SqlExpression value, string form) => form switch
    {
        "SELF_DISPLAY" => Ancestors(value, "MAX(name) FILTER (WHERE depth = 0)") ?? Display(value),
        "SELF_IDENTIFIER" => Convert.To(value, SqlKind.Text),
        "DISPLAY" or "DISPLAY_JOINED" => Ancestors(value, "group_concat(name, ' : ' ORDER BY depth DESC)") ?? Display(value),
        "DISPLAY_SEPARATED" => Ancestors(value, "group_concat(name, ', ' ORDER BY depth DESC)") ?? Display(value),
        "IDENTIFIER" => Ancestors(value, "group_concat(id, ' : ' ORDER BY depth DESC)") ?? Convert.To(value, SqlKind.Text),
        "IDENTIFIER_SEPARATED" => Ancestors(value, "group_concat(id, ', ' ORDER BY depth DESC)") ?? Convert.To(value, SqlKind.Text),
        "LEVEL" => (Ancestors(value, "NULLIF(COUNT(*), 0) - 1") ?? Context.Constant(0L, SqlKind.Number)) with { Kind = SqlKind.Number },
        _ => throw SuiteQlException.Unsupported(),
    };

    private SqlExpression? Ancestors(SqlExpression value, string result) => value.Tree is not { } tree ? null : new SqlExpression(
        Context.Checked($"(WITH RECURSIVE up(id, name, parent, depth) AS (SELECT id, {tree.NameColumn}, parent, 0 FROM {tree.SqlTable} WHERE id = {value.Sql} UNION ALL SELECT p.id, p.{tree.NameColumn}, p.parent, depth + 1 FROM up JOIN {tree.SqlTable} p ON p.id = up.parent WHERE depth < 100) SELECT {result} FROM up)"),
        SqlKind.Text);

    /// <summary>Field, operator, 'DF' or '', case counts, values.</summary>
    private SqlExpression Multiselect(IReadOnlyList<SqlExpression> a)
    {
        var held = Word(a[2]) == "DF" ? Display(a[0]) : a[0];
        IEnumerable<SqlExpression> arguments = [held, a[1], a[3], .. a.Skip(4)];
        return Context.Call(ConversionFunctions.Multiselect, [.. arguments.Select(v => Convert.To(v, SqlKind.Text))]);
    }

    private SqlExpression Relative(IReadOnlyList<SqlExpression> a)
    {
        if (a.Count == 3 && !RelativeRange.IsForm(Word(a[2])))
        {
            throw SuiteQlException.Unsupported();
        }

        Context.ReadsClock = true;
        var day = RelativeRange.Edge(Word(a[0]), Word(a[1]), Context.Session.Now.Date);
        return Context.Constant(Dates.DateText.Date(day), SqlKind.Date);
    }

    /// <summary>'me' is an entity; 'mine' is what that employee belongs to.</summary>
    private string Group(string table, string group)
    {
        var user = Context.Constant(Context.Session.Settings.User, SqlKind.Number).Sql;
        return (table, group) switch
        {
            ("EMPLOYEE" or "ENTITY" or "CUSTOMER" or "VENDOR" or "CONTACT" or "PARTNER", "ME") => $"SELECT id FROM {Named(table.ToLowerInvariant())} WHERE id = {user}",
            ("DEPARTMENT" or "LOCATION" or "SUBSIDIARY" or "CLASS" or "CLASSIFICATION", "MINE") =>
                $"SELECT {(table.StartsWith("CLASS", StringComparison.Ordinal) ? "class" : table.ToLowerInvariant())} FROM {Named("employee")} WHERE id = {user}",
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    /// <summary>Range, edge, which periods, how they lie to it.</summary>
    private string Periods(IReadOnlyList<string> words)
    {
        if (words[2] is not ("NOT_LAST" or "ALL"))
        {
            throw SuiteQlException.Unsupported();
        }

        Context.ReadsClock = true;
        var today = Context.Session.Now.Date;
        var range = words[0] is "LP" or "TP" or "NP" ? words[0][..1] + "M" : words[0];
        string Day(string edge) => Context.Constant(Dates.DateText.Date(RelativeRange.Edge(range, edge, today)), SqlKind.Date).Sql;
        var condition = words[3] switch
        {
            "BETWEEN" => $"startdate >= {Day("START")} AND startdate < {Day("END")}",
            "<" or "<=" or ">" or ">=" or "=" => $"startdate {words[3]} {Day(words[1])}",
            _ => throw SuiteQlException.Unsupported(),
        };
        return $"SELECT id FROM {Named("accountingperiod")} WHERE {condition}{(words[2] == "ALL" ? "" : " AND isquarter = 'F' AND isyear = 'F'")}";
    }

    private string Named(string table) =>
        Context.Schema.TryGetTable(table, out var found) ? SqlName.Quote(found.SqlName) : throw SuiteQlException.InvalidSearchType(table);

    private SqlExpression Typed(string type, SqlExpression value) => type switch
    {
        "STRING" or "BOOLEAN" or "CLOBTEXT" or "DURATION" => Convert.To(value, SqlKind.Text),
        "INTEGER" or "FLOAT" or "CURRENCY" or "CURRENCY_HIGH_PRECISION" or "PERCENT" or "NUMBER" => Convert.To(value, SqlKind.Number),
        "DATE" or "DATETIME" or "DATE_TIME" or "TIMESTAMP" or "RELATIVEDATE" or "UNKNOWN" => value,
        _ => throw SuiteQlException.Unsupported(),
    };
}
