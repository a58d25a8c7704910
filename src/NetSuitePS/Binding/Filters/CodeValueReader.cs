using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Management.Automation.Language;

namespace NetSuitePS.Binding.Filters;

/// <summary>The values of a script block: code of the one who wrote it, run in the scope that it belongs to.</summary>
internal sealed class CodeValueReader(FilterSource source, CallerScope scope) : ValueReader(source, scope)
{
    // Each piece of code has its own of these.
    private static readonly HashSet<string> OfItsOwn = new(["args", "input", "PSBoundParameters", "MyInvocation", "PSScriptRoot", "PSCommandPath"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override bool MayRead(PSObject target, PSMemberInfo property) => true;

    /// <inheritdoc/>
    protected override object? ReadText(ExpandableStringExpressionAst text) => ReadCode(text);

    /// <inheritdoc/>
    protected override object? ReadCode(ExpressionAst expression)
    {
        RefuseUnknownVariables(expression);
        try
        {
            return Scope.Run(expression.Extent.Text) switch
            {
                [] => AutomationNull.Value,
                [var only] => only,
                var list => list.ToArray<object?>(),
            };
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            throw Refuse(expression, $"This can't be worked out: {exception.Message}", "Check it, or put the value into a variable first.");
        }
    }

    private void RefuseUnknownVariables(ExpressionAst expression)
    {
        // What the code itself sets, and the scopes of its own blocks, are its own affair.
        if (expression.Find(part => part is AssignmentStatementAst or ForEachStatementAst, searchNestedScriptBlocks: false) is null)
        {
            foreach (var variable in expression.FindAll(part => part is VariableExpressionAst, searchNestedScriptBlocks: false).Cast<VariableExpressionAst>())
            {
                if (OfItsOwn.Contains(variable.VariablePath.UserPath))
                {
                    throw Refuse(variable, $"{Source.Piece(variable.Extent)} is something else inside of a script block.", "Put the value into a variable first.");
                }

                if (!variable.VariablePath.IsDriveQualified)
                {
                    ReadVariable(variable);
                }
            }
        }
    }
}
