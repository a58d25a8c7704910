using System.Collections;
using System.Globalization;
using System.Management.Automation;
using CsvHelper;

namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>Objects as rows of CSV; the first object decides the columns.</summary>
internal sealed class CsvObjectWriter(TextWriter text, char delimiter, CsvQuotes quotes) : IDisposable
{
    private readonly CsvWriter _csv = CsvWriter.Create(text, new CsvWriterOptions
    {
        Separator = delimiter,
        NewLine = Environment.NewLine,
        Mode = quotes == CsvQuotes.Never ? CsvMode.NoEscape : CsvMode.Rfc4180,
    }, leaveOpen: true);

    // A null has no quotes, an empty string has.
    private readonly CsvQuoting _quoting = quotes == CsvQuotes.Always ? CsvQuoting.Always : CsvQuoting.WhenNeeded;

    public IReadOnlyList<string>? Columns { get; private set; }

    /// <summary>Uses these columns and writes no header: the rows go on below others.</summary>
    public void Continue(IReadOnlyList<string> columns) => Columns = columns;

    /// <summary>Takes the columns from this object and writes their names.</summary>
    public void WriteHeader(PSObject value)
    {
        Columns = NamesOf(value);
        WriteRow(Columns);
    }

    public void Write(PSObject value)
    {
        if (Columns is null)
        {
            WriteHeader(value);
        }
        WriteRow(Columns!.Select(name => Text(value, name)));
    }

    /// <summary>Hands everything on to the text writer.</summary>
    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    public static IReadOnlyList<string> NamesOf(PSObject value) => value.BaseObject is IDictionary table
        ? [.. table.Keys.Cast<object>().Select(k => LanguagePrimitives.ConvertTo<string>(k))]
        : [.. value.Properties.Select(p => p.Name)];

    private void WriteRow(IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            if (field is null)
            {
                _csv.WriteField("", CsvQuoting.WhenNeeded);
            }
            else
            {
                _csv.WriteField(field, _quoting);
            }
        }
        _csv.EndRecord();
    }

    private static string? Text(PSObject source, string name)
    {
        var value = source.BaseObject is IDictionary table ? table[name] : source.Properties[name]?.Value;
        return value is null ? null : Convert.ToString(PSObject.AsPSObject(value), CultureInfo.InvariantCulture);
    }
}
