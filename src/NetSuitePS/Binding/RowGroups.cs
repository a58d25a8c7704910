using System.Globalization;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using NetSuitePS.Binding.Bodies;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding;

/// <summary>Makes one record of the rows that have the same value in a column: the fields that they share, and a line of each row.</summary>
/// <param name="by">The column, or a script block that is asked for each row.</param>
internal sealed class RowGroups(object by)
{
    private readonly object by = by is PSObject wrapper ? wrapper.BaseObject : by;

    // Of the groups that ended only a hash is kept, so that a long file costs little.
    private readonly HashSet<long> ended = [];
    private GroupedRows? current;

    /// <summary>Takes a row in.</summary>
    /// <returns>The records that are complete now: none, or the one before this row's, as a <see cref="GroupedRows"/>.</returns>
    /// <exception cref="InputException">The row has no value there, or its group has ended before; the rows must be together.</exception>
    public IEnumerable<PSObject> Add(PSObject row)
    {
        var value = ValueOf(row);
        if (current?.Value == value)
        {
            current.Add(row);
            return [];
        }

        if (ended.Contains(Hash(value)))
        {
            throw new InputException(
                $"{InputValue.Shown(value)} comes again after other rows, and its record was made without this one.",
                recommendedAction: "Sort the rows before you pipe them, for example with Sort-Object, so that those of a record are together.");
        }

        var before = Finish();
        current = new GroupedRows(value, by as string);
        current.Add(row);
        return before;
    }

    /// <summary>The last record.</summary>
    public IEnumerable<PSObject> Finish()
    {
        if (current is not { } complete)
        {
            return [];
        }

        ended.Add(Hash(complete.Value));
        current = null;
        return [new PSObject(complete)];
    }

    private string ValueOf(PSObject row)
    {
        if (InputValue.Plain(row) is not { } plain || !InputValue.IsObject(plain) || plain is RecordObject)
        {
            throw new InputException($"'{row}' is no row with columns.");
        }

        var value = by switch
        {
            ScriptBlock block => Ask(block, row),
            _ => InputFields.TryGet(plain, by.ToString()!, out var cell)
                ? cell
                : throw new InputException($"The row has no column '{by}', which -GroupBy names."),
        };
        return Convert.ToString(InputValue.Plain(value), CultureInfo.InvariantCulture)?.Trim() is { Length: > 0 } text
            ? text
            : throw new InputException($"The row has no value {(by is ScriptBlock ? "to group it by" : $"in '{by}'")}, so it can't be told which record it belongs to.");
    }

    private static object? Ask(ScriptBlock block, PSObject row)
    {
        try
        {
            return block.InvokeWithContext(null, [new PSVariable("_", row), new PSVariable("PSItem", row)]) is [var value] ? value : null;
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            throw new InputException($"The script block of -GroupBy failed for a row. {exception.Message}");
        }
    }

    private static long Hash(string value) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
