using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads a page of query rows straight from its bytes.</summary>
internal static class QueryPageReader
{
    // Flags and short codes fill whole columns; they need not be made anew for every row.
    private static readonly string[] SingleCharacters = Enumerable.Range(0, 128).Select(code => ((char)code).ToString()).ToArray();

    /// <exception cref="JsonException">The body is no page of rows.</exception>
    public static QueryPage Read(ReadOnlySpan<byte> body, ColumnSet known)
    {
        var reader = new Utf8JsonReader(body);
        var rows = new List<QueryRow>();
        var columns = known;
        bool? hasMore = null;
        long? total = null;
        var hasItems = false;
        Expect(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("items"u8))
            {
                Expect(ref reader, JsonTokenType.StartArray);
                hasItems = true;
                while (Next(ref reader) != JsonTokenType.EndArray)
                {
                    rows.Add(ReadRow(ref reader, body, ref columns, rows.Count == 0 ? [] : rows[^1].Values));
                }
            }
            else if (reader.ValueTextEquals("hasMore"u8))
            {
                Next(ref reader);
                hasMore = reader.GetBoolean();
            }
            else if (reader.ValueTextEquals("totalResults"u8))
            {
                total = Next(ref reader) == JsonTokenType.Number && reader.TryGetInt64(out var count) ? count : null;
                reader.Skip();
            }
            else
            {
                Next(ref reader);
                reader.Skip();
            }
        }

        if (!hasItems || hasMore is null || reader.Read())
        {
            throw new JsonException("The answer is not a page of rows.");
        }

        if (!known.Settled && rows.Count > 0)
        {
            columns = SettleFirstPage(rows, known, columns);
        }

        return new QueryPage(new Page<QueryRow>(rows, hasMore.Value, total), columns);
    }

    // Optimized from the first row on: a query is often all that a script's process does, over before the runtime would
    // have replaced its quickly compiled loops.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static QueryRow ReadRow(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, ref ColumnSet columns, string?[] above)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A row is not an object.");
        }

        var values = new string?[columns.Shape.Columns.Count];
        var cursor = 0;
        var isFirst = true;
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            if (isFirst && SkipLinks(ref reader))
            {
                continue;
            }

            var column = columns.Find(ref reader, ref cursor);
            if (column < 0)
            {
                if (SkipLinks(ref reader))
                {
                    continue;
                }

                columns = columns.With(reader.GetString() ?? string.Empty, isFirst);
                cursor = 0;
                column = columns.Find(ref reader, ref cursor);
                Array.Resize(ref values, columns.Shape.Columns.Count);
            }

            isFirst = false;
            Next(ref reader);

            // Rows often repeat what stands above; then they share its text.
            values[column] = column < above.Length && above[column] is { } same && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(same)
                ? same
                : ReadValue(ref reader, body);
        }

        return new QueryRow(columns.Shape, values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string? ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var span = reader.ValueSpan;
                return span.Length == 1 && span[0] < SingleCharacters.Length ? SingleCharacters[span[0]] : reader.GetString();
            case JsonTokenType.Null:
                return null;
            default:
                // NetSuite sends strings only; anything else is kept as it was written.
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Encoding.UTF8.GetString(body[start..(int)reader.BytesConsumed]);
        }
    }

    // NetSuite puts an array of links, always empty, before the columns of a row; a column of that name is no array.
    private static bool SkipLinks(ref Utf8JsonReader reader)
    {
        if (!reader.ValueTextEquals("links"u8))
        {
            return false;
        }

        var name = reader;
        if (Next(ref reader) == JsonTokenType.StartArray)
        {
            reader.Skip();
            return true;
        }

        reader = name;
        return false;
    }

    // All rows of the first page share one shape, whichever of them was the first to have a column.
    private static ColumnSet SettleFirstPage(List<QueryRow> rows, ColumnSet known, ColumnSet found)
    {
        var settled = found.Settle(ordered: known.Shape.Columns.Count > 0);
        var columns = found.Shape.Columns;
        var target = settled.Shape.Columns.ToList();
        var moves = columns.Select(column => target.IndexOf(column)).ToArray();
        var inPlace = moves.Select((to, from) => to == from).All(same => same);
        for (var i = 0; i < rows.Count; i++)
        {
            var values = rows[i].Values;
            if (!inPlace || values.Length != target.Count)
            {
                var moved = new string?[target.Count];
                for (var from = 0; from < values.Length; from++)
                {
                    moved[moves[from]] = values[from];
                }

                values = moved;
            }

            rows[i] = new QueryRow(settled.Shape, values);
        }

        return settled;
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonException("The answer ends early.");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (Next(ref reader) != type)
        {
            throw new JsonException($"The answer has a {reader.TokenType} where a {type} belongs.");
        }
    }
}
