using System.Globalization;
using System.Management.Automation;
using CsvHelper;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>Rows of CSV as objects with one text property for each column.</summary>
internal static class CsvObjectReader
{
    public static IEnumerable<PSObject> Read(TextReader text, char delimiter, string[]? header)
    {
        var unclosed = false;
        using var csv = Open(text, delimiter, bad => unclosed |= bad.Reason == CsvMalformedReason.UnterminatedQuote);
        var names = header;
        while (csv.Read())
        {
            if (unclosed)
            {
                // Its field would swallow every row after it.
                throw new InvalidDataException($"The quote opened in data row {csv.RowNumber - (header is null ? 1 : 0)} is never closed.");
            }
            var row = Fields(csv);
            if (names is not null)
            {
                yield return AsObject(names, row);
            }
            else if (!row[0].StartsWith("#TYPE", StringComparison.Ordinal))
            {
                // Windows PowerShell's exports open with the type of their objects.
                names = Names(row);
            }
        }
    }

    /// <summary>The fields of the first row; null when there is none.</summary>
    public static string[]? ReadHeader(TextReader text, char delimiter)
    {
        using var csv = Open(text, delimiter, null);
        return csv.Read() ? Fields(csv) : null;
    }

    // A blank beside a delimiter is no part of the value, and a quote after it still opens one, as in pwsh.
    private static CsvReader Open(TextReader text, char delimiter, Action<CsvMalformedRecord>? onMalformed) =>
        CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrimWhitespace = true,
            OnMalformedRecord = onMalformed,
        });

    private static string[] Fields(CsvReader csv)
    {
        var fields = new string[csv.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = csv.GetString(i);
        }
        return fields;
    }

    private static string[] Names(string[] row)
    {
        // A nameless column would be lost: it gets pwsh's name for it.
        var names = row.Select((name, i) => name.Length > 0 ? name : "H" + (i + 1).ToString(CultureInfo.InvariantCulture)).ToArray();
        var twice = names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? names : throw new InvalidDataException($"The column \"{twice.Key}\" is there twice.");
    }

    private static PSObject AsObject(string[] names, string[] row)
    {
        var result = new PSObject();
        for (var i = 0; i < names.Length; i++)
        {
            result.Properties.Add(new PSNoteProperty(names[i], i < row.Length ? row[i] : null));
        }
        return result;
    }
}
