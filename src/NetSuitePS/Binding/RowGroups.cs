using System.Management.Automation;

namespace NetSuitePS.Binding;

/// <summary>Makes one record of the rows that have the same value in a column: the first row's fields, and a line of each row.</summary>
/// <param name="by">The column, or a script block that is asked for each row.</param>
internal sealed class RowGroups(object by)
{
    /// <summary>Takes a row in.</summary>
    /// <returns>The records that are complete now: none, or the one before this row's.</returns>
    /// <exception cref="Errors.InputException">The row has no value there, or its group has ended before; the rows must be together.</exception>
    public IEnumerable<PSObject> Add(PSObject row) => throw new NotImplementedException($"{row} {by}");

    /// <summary>The last record.</summary>
    public IEnumerable<PSObject> Finish() => throw new NotImplementedException();
}
