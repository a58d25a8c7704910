using System.Management.Automation;
using System.Management.Automation.Language;

namespace NetSuitePS.Binding;

/// <summary>
/// The columns that a script block reads to tell which record an input is. Where the type has no such field they only
/// say that, as the column of -ExternalId { $_.EmployeeNo } does, and are not to be written.
/// </summary>
internal static class KeyColumns
{
    /// <summary>Their names; none for anything but a script block.</summary>
    /// <param name="key">What the user gave to tell records apart by.</param>
    public static IReadOnlyCollection<string> Of(object? key) => (key is PSObject wrapper ? wrapper.BaseObject : key) is ScriptBlock block
        ? block.Ast.FindAll(static node => NameOf(node) is not null, searchNestedScriptBlocks: true)
            .Select(node => NameOf(node)!)
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
        : [];

    private static string? NameOf(Ast node) =>
        node is MemberExpressionAst { Static: false, Member: StringConstantExpressionAst member, Expression: VariableExpressionAst { VariablePath.UserPath: var variable } } and not InvokeMemberExpressionAst
        && (variable == "_" || variable.Equals("PSItem", StringComparison.OrdinalIgnoreCase))
            ? member.Value
            : null;
}
