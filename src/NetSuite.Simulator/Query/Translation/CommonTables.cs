using System.Diagnostics.CodeAnalysis;

namespace NetSuite.Simulator.Query.Translation;

/// <summary>The WITH tables in sight: each query sees its own and those around it.</summary>
internal sealed record CommonTables(CommonTables? Outer, string Name, BoundCommonTable? Table)
{
    public static CommonTables None { get; } = new(null, "", null);

    public CommonTables With(string name, BoundCommonTable table) => new(this, name, table);

    public bool TryGet(string name, [NotNullWhen(true)] out BoundCommonTable? table)
    {
        for (var here = this; here is not null; here = here.Outer)
        {
            if (here.Table is not null && string.Equals(here.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                table = here.Table;
                return true;
            }
        }

        table = null;
        return false;
    }
}

/// <summary>A translated WITH table: its SQLite name, its columns, and what one use of it costs.</summary>
internal sealed record BoundCommonTable(string SqlName, IReadOnlyList<OutputColumn> Columns, int Sources);
