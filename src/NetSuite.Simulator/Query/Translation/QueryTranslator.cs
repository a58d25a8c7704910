using NetSuite.Simulator.Query.Numbers;
using NetSuite.Simulator.Query.Syntax;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>Translates whole queries: WITH, the set operators, ORDER BY and the row limits around a SELECT.</summary>
internal sealed class QueryTranslator(TranslationContext context)
{
    public BoundQuery Translate(SelectQuery query, Scope? outer)
    {
        context.Step();
        var around = context.CommonTables;
        context.QueryDepth++;
        var with = With(query.With);
        var bound = query.Body switch
        {
            SelectBody select => new SelectTranslator(context, outer).Translate(select, query.OrderBy, query.Offset is not null),
            var body => Sorted(Body(body, outer), query.OrderBy),
        };
        context.CommonTables = around;
        context.QueryDepth--;
        if (context.QueryDepth == 0 || query.Fetch is not null || query.Offset is not null || bound.Take is not null)
        {
            bound = bound.Ordered();
        }

        if (with.Length > 0 && bound.With.Length > 0)
        {
            bound = new BoundQuery(bound.Columns, $"SELECT * FROM ({bound.Sql})");
        }

        return Limited(with.Length > 0 ? bound with { With = with } : bound, query);
    }

    /// <summary>A row count: a number or a parameter that holds one.</summary>
    public long RowCount(Expression node)
    {
        var value = node switch
        {
            NumberLiteral number => NumberText.Read(number.Digits),
            ParameterMark mark => NumberText.Read(context.Arguments[mark.Index] ?? ""),
            Negation { Operand: NumberLiteral number } when NumberText.Read(number.Digits) is long digits => -digits,
            _ => null,
        };
        return value is long count ? count : throw SuiteQlException.Unsupported();
    }

    private BoundQuery Limited(BoundQuery bound, SelectQuery query)
    {
        if (query.FetchIsPercent)
        {
            return query.Offset is null ? Percent(bound, query.Fetch!) : throw SuiteQlException.Unsupported();
        }

        if (query.Offset is null && query.Fetch is null)
        {
            return bound;
        }

        if (bound.Skip > 0)
        {
            bound = new BoundQuery(bound.Columns, $"SELECT * FROM ({bound.Sql})");
        }

        var skip = query.Offset is null ? 0 : Math.Max(0, RowCount(query.Offset));
        var take = query.Fetch is null ? (long?)null : Math.Max(0, RowCount(query.Fetch));
        take = bound.Take is { } most ? Math.Min(take ?? most, Math.Max(0, most - skip)) : take;
        return bound with { Skip = skip, Take = take };
    }

    /// <summary>Part of the rows, a begun one counted whole.</summary>
    private BoundQuery Percent(BoundQuery query, Expression fetch)
    {
        var percent = fetch switch
        {
            NumberLiteral number => NumberText.Read(number.Digits),
            ParameterMark mark => NumberText.Read(context.Arguments[mark.Index] ?? ""),
            _ => null,
        } ?? throw SuiteQlException.Unsupported();
        var name = context.NewName('q');
        var rows = $"SELECT {name}.*, row_number() OVER () AS rank, COUNT(*) OVER () AS total FROM ({query.Sql}) AS {name}";
        var list = string.Join(", ", query.Columns.Select((_, i) => SqlName.Column(i)));
        return new BoundQuery(query.Columns, $"SELECT {list} FROM ({rows}) WHERE rank - 1 < total * {context.Constant(percent, SqlKind.Number).Sql} / 100.0")
        {
            Order = " ORDER BY rank",
        };
    }

    private string With(IReadOnlyList<CommonTable> tables)
    {
        if (tables.Count == 0)
        {
            return "";
        }

        if (!context.Session.Settings.AcceptWith)
        {
            throw SuiteQlException.Unsupported();
        }

        var texts = new List<string>();
        var recursive = false;
        foreach (var table in tables)
        {
            var before = context.Sources;
            if (RecursiveTable.Is(table))
            {
                texts.Add(new RecursiveTable(context, this).Translate(table));
                recursive = true;
                continue;
            }

            var query = Translate(table.Query, null).Ordered();
            if (table.Columns.Count > 0 && table.Columns.Count != query.Columns.Count)
            {
                throw SuiteQlException.Unsupported();
            }

            var columns = table.Columns.Count == 0 ? query.Columns : [.. query.Columns.Select((c, i) => c with { Name = table.Columns[i] })];
            var name = context.NewName('w');
            texts.Add($"{name} AS ({query.Sql})");
            context.CommonTables = context.CommonTables.With(table.Name, new BoundCommonTable(name, columns, context.Sources - before));
        }

        return context.Checked((recursive ? "WITH RECURSIVE " : "WITH ") + string.Join(", ", texts) + " ");
    }

    public BoundQuery Body(QueryBody body, Scope? outer)
    {
        context.Step();
        return body switch
        {
            SelectBody select => new SelectTranslator(context, outer).Translate(select, [], false),
            NestedBody nested => Nested(nested, outer),
            SetBody set => Combined(set, outer),
            _ => throw SuiteQlException.Unsupported(),
        };
    }

    // Parentheses around an operand of UNION make no subquery of it.
    private BoundQuery Nested(NestedBody nested, Scope? outer)
    {
        context.QueryDepth--;
        var query = Translate(nested.Query, outer);
        context.QueryDepth++;
        return query;
    }

    private BoundQuery Combined(SetBody set, Scope? outer)
    {
        var operands = set.Rest.Select(r => r.Body).Prepend(set.First).Select(b => Body(b, outer)).ToList();
        var first = operands[0].Columns;
        if (operands.Exists(o => o.Columns.Count != first.Count))
        {
            throw SuiteQlException.Unsupported();
        }

        var kinds = first.Select((_, i) => Conversions.ForResult(operands.Select(o => o.Columns[i].Kind))).ToList();
        var sql = Operand(operands[0], kinds);
        for (var i = 0; i < set.Rest.Count; i++)
        {
            var word = set.Rest[i].Operator == "MINUS" ? "EXCEPT" : set.Rest[i].Operator;
            sql += $" {word} {Operand(operands[i + 1], kinds)}";
        }

        return new BoundQuery([.. first.Select((c, i) => c with { Kind = kinds[i] })], context.Checked(sql)) { IsCompound = true };
    }

    public string Operand(BoundQuery query, IReadOnlyList<SqlKind> kinds)
    {
        if (query.IsPlainBody && query.Columns.Select(c => c.Kind).SequenceEqual(kinds) && !query.IsCompound)
        {
            return query.Body;
        }

        var name = context.NewName('q');
        var convert = new Conversions(context);
        var list = query.Columns.Select((c, i) => $"{convert.To(new SqlExpression($"{name}.{SqlName.Column(i)}", c.Kind), kinds[i]).Sql} AS {SqlName.Column(i)}");
        return $"SELECT {string.Join(", ", list)} FROM ({query.Sql}) AS {name}";
    }

    /// <summary>ORDER BY over a set operator: only the columns' names and places.</summary>
    private static BoundQuery Sorted(BoundQuery query, IReadOnlyList<OrderItem> order)
    {
        if (order.Count == 0)
        {
            return query;
        }

        if (!query.IsPlainBody)
        {
            query = new BoundQuery(query.Columns, $"SELECT * FROM ({query.Sql})");
        }

        var items = order.Select(item => OrderTranslator.Item(SqlName.Column(OrderTranslator.Position(item, query.Columns.Count) ?? Named(item, query.Columns)), item));
        return query with { Order = OrderTranslator.Clause(items) };
    }

    private static int Named(OrderItem item, IReadOnlyList<OutputColumn> columns)
    {
        if (item.Value is not ColumnName name)
        {
            throw SuiteQlException.Unsupported();
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].Name, name.Name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw SuiteQlException.UnknownIdentifier(name.Name, "");
    }
}
