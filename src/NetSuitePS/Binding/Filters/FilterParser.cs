using System.Management.Automation;
using System.Management.Automation.Language;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Filters;

/// <summary>
/// Reads filters in PowerShell's own comparison language. Its parser reads a bare field name as a command, so these
/// are found by the tokens and spelled out as <c>$_.name</c>; what they stand in is then PowerShell's own syntax tree, with its
/// own precedence.
/// </summary>
internal static class FilterParser
{
    /// <summary>Reads a filter as a parameter takes it.</summary>
    /// <param name="filter">A script block or a string.</param>
    /// <param name="caller">The session of the caller, whose variables a string may name.</param>
    /// <exception cref="InputException">The filter can't be read.</exception>
    public static FilterExpression Parse(object filter, SessionState caller) =>
        filter is ScriptBlock block ? Parse(block, caller) : Parse(filter.ToString()!, caller);

    /// <summary>Reads a script block. The values in it are worked out here, once, as code of the one who wrote it.</summary>
    /// <exception cref="InputException">The filter can't be read.</exception>
    public static FilterExpression Parse(ScriptBlock block, SessionState caller)
    {
        var source = FilterSource.Read(block.ToString());
        return new ConditionReader(source, new CodeValueReader(source, CallerScope.Of(block, caller))).Read();
    }

    /// <summary>Reads a string. Nothing in it is run: its values are literals and variables, and properties of these.</summary>
    /// <exception cref="InputException">The filter can't be read.</exception>
    public static FilterExpression Parse(string text, SessionState caller)
    {
        var source = FilterSource.Read(text);
        return new ConditionReader(source, new TextValueReader(source, new CallerScope(caller))).Read();
    }
}
