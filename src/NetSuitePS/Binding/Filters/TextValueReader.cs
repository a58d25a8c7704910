using System.Management.Automation;
using System.Management.Automation.Language;

namespace NetSuitePS.Binding.Filters;

/// <summary>The values of a string, which may come from anywhere: nothing in it is run.</summary>
internal sealed class TextValueReader(FilterSource source, CallerScope scope) : ValueReader(source, scope)
{
    /// <inheritdoc/>
    protected override bool MayRead(PSObject target, PSMemberInfo property) => property switch
    {
        PSScriptProperty or PSCodeProperty => false,
        PSAliasProperty alias => target.Properties[alias.ReferencedMemberName] is { } other && other.Name != alias.Name && MayRead(target, other),
        _ => true,
    };

    /// <inheritdoc/>
    protected override object? ReadText(ExpandableStringExpressionAst text)
    {
        // Values that can't bring code of their own, such as a ToString of a script.
        foreach (var part in text.NestedExpressions)
        {
            if (part is not VariableExpressionAst variable || (variable.VariablePath.IsDriveQualified && !CallerScope.IsEnvironment(variable.VariablePath)))
            {
                return ReadCode(part);
            }

            var value = ComparedValue.Plain(ReadVariable(variable));
            if (value is not (null or string or bool or DateTime or DateTimeOffset or Guid or TimeSpan or Enum or decimal) && value?.GetType().IsPrimitive != true)
            {
                throw Refuse(part, $"{Source.Piece(part.Extent)} is no plain value that a text can hold.", "Put the text into a variable first.");
            }
        }

        return Scope.Run(text.Extent.Text)[0];
    }

    /// <inheritdoc/>
    protected override object? ReadCode(ExpressionAst expression) => throw Refuse(
        expression,
        $"A filter in a string runs nothing, and '{Source.Piece(expression.Extent)}' would have to be run.",
        Allowed + " Put what has to be worked out into a variable first, or write the filter as a script block: -Filter { ... }.");
}
