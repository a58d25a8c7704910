using System.Management.Automation.Internal;
using System.Management.Automation.Language;
using NetSuite.Client;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Filters;

/// <summary>Makes a filter of PowerShell's syntax tree.</summary>
internal sealed class ConditionReader(FilterSource source, ValueReader values)
{
    // Far more than anyone writes by hand, and far less than the stack holds.
    private const int MostLevels = 200;

    /// <summary>The filter that the tree says.</summary>
    /// <exception cref="InputException">It says something else.</exception>
    public FilterExpression Read()
    {
        var tree = source.Tree;
        if (tree.ParamBlock is not null || tree.BeginBlock is not null || tree.ProcessBlock is not null || tree.DynamicParamBlock is not null)
        {
            throw source.Refuse(tree.Extent, "A filter is a condition and has no parameters or named blocks.", "Write the condition alone, such as { $_.balance -gt 1000 }.");
        }

        return tree.EndBlock.Statements switch
        {
            [] => throw new InputException("The filter is empty.", recommendedAction: "Write a condition, such as { $_.balance -gt 1000 }."),
            [var only] => Condition(only, 0),
            [_, var second, ..] => throw source.Refuse(second.Extent, "A filter is one condition, and here a second one begins.", "Join them with -and or -or. When the filter goes on in the next line, end the line with -and or -or."),
        };
    }

    private FilterExpression Condition(StatementAst statement, int depth) => statement switch
    {
        AssignmentStatementAst assignment => throw source.Refuse(assignment.ErrorPosition, "'=' assigns a value and does not compare.", "Write -eq."),
        PipelineAst { PipelineElements: [CommandExpressionAst { Redirections.Count: > 0 } redirected] } =>
            throw source.Refuse(redirected.Redirections[0].Extent, "'>' writes to a file in PowerShell.", "Write -gt."),
        PipelineAst { PipelineElements: [CommandExpressionAst plain] } => Condition(plain.Expression, depth),
        _ => throw source.Refuse(statement.Extent, "This is no condition.", "A condition is a field, a comparison and a value: $_.balance -gt 1000."),
    };

    private FilterExpression Condition(ExpressionAst expression, int depth)
    {
        if (depth > MostLevels)
        {
            throw FilterSource.TooDeep();
        }

        switch (expression)
        {
            case ParenExpressionAst group:
                return Condition(group.Pipeline, depth + 1);
            case UnaryExpressionAst { TokenKind: TokenKind.Not or TokenKind.Exclaim } not:
                return new FilterNot(Condition(not.Child, depth + 1));
            case BinaryExpressionAst { Operator: TokenKind.And } both:
                return new FilterAnd(Terms(both, depth + 1));
            case BinaryExpressionAst { Operator: TokenKind.Or } either:
                return new FilterOr(Terms(either, depth + 1));
            case BinaryExpressionAst binary:
                return Compare(binary);
        }

        return Field(expression) is { } field
            ? new FilterTruth(field)
            : throw source.Refuse(expression.Extent, $"'{source.Piece(expression.Extent)}' is no condition on a field.", "A condition is a field, a comparison and a value, or a field alone: $_.isInactive.");
    }

    // -and and -or have one precedence and go from left to right, so a chain of one of them leans to the left.
    private List<FilterExpression> Terms(BinaryExpressionAst chain, int depth)
    {
        var terms = new List<FilterExpression>();
        ExpressionAst left = chain;
        while (left is BinaryExpressionAst next && next.Operator == chain.Operator)
        {
            terms.Add(Condition(next.Right, depth));
            left = next.Left;
        }

        terms.Add(Condition(left, depth));
        terms.Reverse();
        return terms;
    }

    private FilterComparison Compare(BinaryExpressionAst binary)
    {
        var spelling = source.Piece(binary.ErrorPosition);
        if (FilterOperators.Find(binary.Operator) is not var (comparison, exact))
        {
            throw source.Refuse(
                binary.ErrorPosition,
                $"Filters have no {spelling}.",
                FilterOperators.Advice(spelling) is { } advice ? $"{char.ToUpperInvariant(advice[0])}{advice[1..]}." : $"They have {FilterOperators.All}.");
        }

        if (binary.Left is UnaryExpressionAst { TokenKind: TokenKind.Not or TokenKind.Exclaim } not)
        {
            throw source.Refuse(
                binary.Extent,
                $"PowerShell negates '{source.Piece(not.Child.Extent)}' here, before it compares.",
                $"Put the comparison in parentheses: -not ({source.Piece(not.Child.Extent)} {spelling} {source.Piece(binary.Right.Extent)}).");
        }

        return (Field(binary.Left), Field(binary.Right)) switch
        {
            ({ } field, null) => Compare(field, comparison, exact, binary.Right),
            (null, { } field) when FilterOperators.Turned(comparison) is { } turned => Compare(field, turned, exact, binary.Left),
            (null, not null) => throw source.Refuse(binary.Extent, $"With {spelling} the field stands on the left.", $"Write the field first; for a part of a text: {source.Piece(binary.Right.Extent)} -like '*part*'."),
            (not null, not null) => throw TwoFields(binary, spelling),
            _ => throw source.Refuse(binary.Extent, "Neither side of this comparison is a field.", $"A field is written as $_.balance, or as its name alone. It is compared as it is: no methods, no calculation, no second {spelling}."),
        };
    }

    private FilterComparison Compare(string field, FilterOperator comparison, bool exact, ExpressionAst right)
    {
        var value = values.Read(right);
        if (value == AutomationNull.Value && comparison is not (FilterOperator.In or FilterOperator.NotIn))
        {
            throw source.Refuse(right.Extent, "This gives nothing to compare with.", "Check it. For an empty field compare with $null.");
        }

        return ComparedValue.Fit(comparison, value, out var fitting)
            ? ComparedValue.HasObject(fitting)
                ? throw source.Refuse(right.Extent, "This is a whole object, and a field is compared with one value.", "Name the property that holds the value, such as $customer.id.")
                : new FilterComparison(field, comparison, fitting, exact)
            : throw source.Refuse(right.Extent, $"{comparison.Spelling()} compares with one value, and this is a list.", $"Use {(comparison is FilterOperator.NotEqual or FilterOperator.NotLike ? "-notin" : "-in")} for one of several values.");
    }

    private InputException TwoFields(BinaryExpressionAst binary, string spelling)
    {
        var right = source.Piece(binary.Right.Extent);
        if (!source.IsBare(binary.Right.Extent))
        {
            return source.Refuse(binary.Extent, "This compares two fields, which NetSuite can't.", "Compare each with a value, or pass the records on to Where-Object.");
        }

        return right.ToUpperInvariant() is "TRUE" or "FALSE" or "NULL"
            ? source.Refuse(binary.Right.Extent, $"'{right}' is a word here.", $"Write ${right.ToLowerInvariant()}.")
            : source.Refuse(binary.Right.Extent, $"'{right}' is text without quotes.", $"Write '{right}' with the quotes, or ${right} for a variable. Two fields can't be compared ({spelling}).");
    }

    // The name of $_.name or $_.name.member; null for anything else.
    private static string? Field(ExpressionAst expression)
    {
        var names = new List<string>();
        while (true)
        {
            switch (expression)
            {
                case ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandExpressionAst { Redirections.Count: 0 } inner] } }:
                    expression = inner.Expression;
                    break;
                case MemberExpressionAst { Static: false, Member: StringConstantExpressionAst { Value: var name } } member and not InvokeMemberExpressionAst:
                    names.Add(name);
                    expression = member.Expression;
                    break;
                case VariableExpressionAst { Splatted: false } variable when names.Count > 0 && ValueReader.IsItem(variable):
                    names.Reverse();
                    return string.Join('.', names);
                default:
                    return null;
            }
        }
    }
}
