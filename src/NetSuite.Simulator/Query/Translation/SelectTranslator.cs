using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>One SELECT, in Oracle's order of work: FROM and WHERE with ROWNUM, then groups, then the list, then the sort.</summary>
internal sealed class SelectTranslator
{
    private readonly TranslationContext _context;
    private readonly Scope _scope;
    private readonly ExpressionTranslator _expressions;
    private readonly FromTranslator _from;

    public SelectTranslator(TranslationContext context, Scope? outer)
    {
        _context = context;
        _scope = new Scope(outer);
        _expressions = new ExpressionTranslator(context, _scope);
        _from = new FromTranslator(context, _scope, outer, _expressions);
    }

    public BoundQuery Translate(SelectBody select, IReadOnlyList<OrderItem> order, bool hasOffset)
    {
        if (!_context.Session.Settings.AcceptSubqueryBesideJoin && select.From.Any(s => s is Join)
            && select.Items.OfType<SelectValue>().Any(v => SyntaxTree.Any(v.Value, n => n is ScalarQuery)))
        {
            throw SuiteQlException.Unsupported();
        }

        var isGrouped = select.GroupBy.Count > 0 || select.Having is not null || Values(select, order).Any(AggregateTranslator.Uses);
        var (rows, limit) = Rows(select);
        var numbers = select.GroupBy.Concat(Values(select, order)).Append(select.Having).Any(RowLimit.Uses);
        var reorders = select.Distinct || isGrouped || order.Count > 0 || hasOffset || select.Top is not null || Values(select, order).Any(WindowTranslator.Uses);
        var first = _scope.Sources[0].Order;
        var block = numbers || (limit is not null && reorders) ? new RowBlock(_context.NewName('r'), first) : null;
        _scope.Rows = block;

        var groups = isGrouped ? Groups(select) : "";
        _scope.AllowsAggregates = isGrouped;
        _scope.AllowsWindows = true;
        var (columns, values) = List(select);
        var natural = select.Distinct ? BoundQuery.ShuffledBy(values.Select(v => v.Sql))
            : isGrouped ? (_scope.GroupKeys!.Count == 0 ? null : BoundQuery.ShuffledBy(_scope.GroupKeys))
            : block is null ? first
            : block.Order;
        if (select.Distinct && !isGrouped)
        {
            // What is not selected is gone when the rows that are the same have become one.
            _scope.GroupKeys = values.Select(v => v.Sql).ToHashSet(StringComparer.Ordinal);
        }

        var sort = Sort(order, columns, values, natural);
        _scope.AllowsWindows = false;
        var having = select.Having is null ? "" : " HAVING " + _expressions.Condition(select.Having);

        var source = (block is null ? rows : block.Wrap(rows, limit)) + groups + having;
        var list = string.Join(", ", values.Select((v, i) => $"{v.Sql} AS {SqlName.Column(i)}"));
        var take = select.Top is null ? null : (long?)Math.Max(0, new QueryTranslator(_context).RowCount(select.Top));
        return new BoundQuery(columns, _context.Checked($"SELECT {(select.Distinct ? "DISTINCT " : "")}{list}{source}"))
        {
            CountBody = select.Distinct || isGrouped ? null : "SELECT COUNT(*)" + source,
            Order = sort,
            NaturalOrder = natural is null ? "" : " ORDER BY " + natural,
            Take = block is null && limit is not null ? limit : take,
        };
    }

    private static IEnumerable<Expression> Values(SelectBody select, IReadOnlyList<OrderItem> order) =>
        select.Items.OfType<SelectValue>().Select(v => v.Value).Concat(order.Select(o => o.Value));

    /// <summary>FROM and WHERE, and the number of rows ROWNUM lets through.</summary>
    private (string Sql, long? Limit) Rows(SelectBody select)
    {
        long? limit = null;
        var plain = new List<Expression>();
        var marked = new List<Expression>();
        foreach (var condition in SyntaxTree.Conjuncts(select.Where))
        {
            if (RowLimit.Uses(condition))
            {
                var rows = RowLimit.Of(condition, new QueryTranslator(_context).RowCount);
                limit = rows is { } most ? Math.Min(limit ?? most, most) : limit;
            }
            else
            {
                (OracleJoinTranslator.IsMarked(condition) ? marked : plain).Add(condition);
            }
        }

        // Oracle's and the ANSI way of joining don't mix.
        var from = marked.Count == 0 ? _from.Translate(select.From)
            : select.From.Any(s => s is Join) ? throw SuiteQlException.Unsupported()
            : new OracleJoinTranslator(_scope, _expressions, _from).Translate(select.From, marked);
        var where = plain.Count switch
        {
            0 => "",
            1 => " WHERE " + _expressions.Condition(plain[0]),
            _ => " WHERE " + _expressions.Condition(new Connective(true, plain)),
        };
        return (from + where, limit);
    }

    private string Groups(SelectBody select)
    {
        // A bare number is a constant to Oracle, not a place in the list.
        var keys = select.GroupBy.Select(_expressions.Value).ToList();
        _scope.GroupKeys = keys.Where(k => !k.IsConstant).Select(k => k.Sql).ToHashSet(StringComparer.Ordinal);
        return keys.Count == 0 ? "" : " GROUP BY " + string.Join(", ", _scope.GroupKeys.DefaultIfEmpty("NULL"));
    }

    private (IReadOnlyList<OutputColumn> Columns, IReadOnlyList<SqlExpression> Values) List(SelectBody select)
    {
        var columns = new List<OutputColumn>();
        var values = new List<SqlExpression>();
        var unnamed = 0;
        foreach (var item in select.Items)
        {
            if (item is AllColumns all)
            {
                foreach (var name in AllOf(all))
                {
                    Add(name.Name, _expressions.Value(name));
                }
            }
            else if (item is SelectValue value)
            {
                if (value.Quoted && _context.QueryDepth > 1 && !_context.Session.Settings.AcceptQuotedAliasInSubquery)
                {
                    throw SuiteQlException.Unsupported();
                }

                var isLost = _context.QueryDepth == 1 && value.Value is not ColumnName && !_context.Session.Settings.KeepExpressionAliases;
                var name = (isLost ? null : value.Alias) ?? (value.Value as ColumnName)?.Name ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"expr{++unnamed}");
                Add(name, _expressions.Value(value.Value));
            }
        }

        return (columns, values);

        void Add(string name, SqlExpression value)
        {
            columns.Add(new OutputColumn(name.ToLowerInvariant(), value.Kind, value.OuterDisplaySql));
            values.Add(value);
        }
    }

    private IEnumerable<ColumnName> AllOf(AllColumns all)
    {
        var sources = _scope.Sources.Where(s => all.Qualifier is null || string.Equals(s.Alias, all.Qualifier, StringComparison.OrdinalIgnoreCase)).ToList();
        return sources.Count > 0
            ? sources.SelectMany(s => s.Names.Select(n => new ColumnName(s.Alias, n)))
            : throw SuiteQlException.UnknownIdentifier(all.Qualifier ?? "*", _scope.Available);
    }

    private string Sort(IReadOnlyList<OrderItem> order, IReadOnlyList<OutputColumn> columns, IReadOnlyList<SqlExpression> values, string? ties)
    {
        if (order.Count == 0)
        {
            return "";
        }

        var aliases = new Dictionary<string, SqlExpression>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Count; i++)
        {
            aliases.TryAdd(columns[i].Name, values[i]);
        }

        _scope.Aliases = aliases;
        var items = order.Select(item => OrderTranslator.Position(item, columns.Count) is { } place
            ? OrderTranslator.Item(values[place], item)
            : OrderTranslator.Item(_expressions.Value(item.Value), item)).ToList();
        _scope.Aliases = null;
        return OrderTranslator.Clause(ties is null ? items : items.Append(ties));
    }
}
