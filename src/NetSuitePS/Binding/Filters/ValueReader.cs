using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Filters;

/// <summary>Works out the values that a filter compares with: literals, variables of the caller and properties of these.</summary>
internal abstract partial class ValueReader(FilterSource source, CallerScope scope)
{
    private const int MostLevels = 200;

    /// <summary>What may stand where a value does, for messages.</summary>
    protected const string Allowed = "Write a number, text in quotes, $null, $true, $false, a variable or its property, a list of these, or a cast such as [datetime]'2026-01-31'.";

    /// <summary>The filter, for messages.</summary>
    protected FilterSource Source { get; } = source;

    /// <summary>The caller's variables.</summary>
    protected CallerScope Scope { get; } = scope;

    /// <summary>Whether a variable is the record that the filter looks at.</summary>
    public static bool IsItem(VariableExpressionAst variable) =>
        variable.VariablePath.UserPath.ToUpperInvariant() is "_" or "PSITEM";

    /// <summary>The value of an expression.</summary>
    /// <exception cref="InputException">It has none, or not without the record.</exception>
    public object? Read(ExpressionAst expression)
    {
        foreach (var part in expression.FindAll(part => part is VariableExpressionAst, searchNestedScriptBlocks: false).Cast<VariableExpressionAst>())
        {
            if (IsItem(part) && Source.IsBare(part.Extent))
            {
                throw Refuse(part.Parent, $"'{Source.Piece(part.Parent.Extent)}' is text without quotes.", $"Write '{Source.Piece(part.Parent.Extent)}' with the quotes.");
            }

            if (IsItem(part))
            {
                throw Refuse(expression, $"'{Source.Piece(expression.Extent)}' works with a field, and NetSuite compares fields only as they are.", "Write the field on the left and a value on the right, or pass the records on to Where-Object.");
            }

            if (part.Splatted)
            {
                throw Refuse(part, $"'{Source.Piece(part.Extent)}' is no value.", $"Write ${part.VariablePath.UserPath}.");
            }
        }

        return Read(expression, 0);
    }

    /// <summary>The value of an expression that only code can give.</summary>
    protected abstract object? ReadCode(ExpressionAst expression);

    /// <summary>Whether a property may be read.</summary>
    protected abstract bool MayRead(PSObject target, PSMemberInfo property);

    /// <summary>The value of a text with variables in it.</summary>
    protected abstract object? ReadText(ExpandableStringExpressionAst text);

    /// <summary>The refusal of a part of a value.</summary>
    protected InputException Refuse(Ast part, string problem, string action) => Source.Refuse(part.Extent, problem, action);

    /// <summary>The value of a variable, which must be there.</summary>
    protected object? ReadVariable(VariableExpressionAst variable)
    {
        return Scope.TryGet(variable.VariablePath, out var value)
            ? value
            : throw Refuse(variable, $"There is no variable {Source.Piece(variable.Extent)}.", "Check its name. For an empty field compare with $null.");
    }

    private object? Read(ExpressionAst expression, int depth)
    {
        if (depth > MostLevels)
        {
            throw FilterSource.TooDeep();
        }

        switch (expression)
        {
            case ExpandableStringExpressionAst text:
                return ReadText(text);
            case ConstantExpressionAst constant:
                return constant.Value;
            case VariableExpressionAst variable when variable.VariablePath.IsDriveQualified && !CallerScope.IsEnvironment(variable.VariablePath):
                return ReadCode(variable);
            case VariableExpressionAst variable:
                return ReadVariable(variable);
            case MemberExpressionAst { Static: false, Member: StringConstantExpressionAst { Value: var name } } member and not InvokeMemberExpressionAst:
                return ReadProperty(member, Read(member.Expression, depth + 1), name);
            case ArrayLiteralAst list:
                return list.Elements.Select(element => ComparedValue.Plain(Read(element, depth + 1))).ToArray();
            case ArrayExpressionAst list when Pure(list.SubExpression) is { } parts:
                return parts.SelectMany(part => Spread(Read(part, depth + 1))).ToArray();
            case ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandExpressionAst { Redirections.Count: 0 } inner] } }:
                return Read(inner.Expression, depth + 1);
            case ConvertExpressionAst cast when SimpleType(cast.Type.TypeName.FullName) is { } type:
                var given = Read(cast.Child, depth + 1);
                // What else is converted may bring code that does it.
                return Spread(given).All(ComparedValue.IsValue) ? Convert(cast, given, type) : ReadCode(cast);
            case UnaryExpressionAst { TokenKind: TokenKind.Minus or TokenKind.Plus, Child: ConstantExpressionAst { Value: { } number } } signed when number is not string:
                return signed.TokenKind == TokenKind.Plus ? number : LanguagePrimitives.ConvertTo(-LanguagePrimitives.ConvertTo<decimal>(number), number.GetType(), CultureInfo.InvariantCulture);
            case BinaryExpressionAst when Date().IsMatch(Source.Piece(expression.Extent)):
                throw Refuse(expression, "Without quotes this is a calculation and no date.", $"Write '{Source.Piece(expression.Extent)}' with the quotes.");
            case UsingExpressionAst other:
                throw Refuse(other, "$using: is for other sessions and threads.", $"Write ${Source.Piece(other.Extent)["$using:".Length..]}.");
            case ScriptBlockExpressionAst or HashtableAst:
                throw Refuse(expression, "This is no value to compare with.", Allowed);
            default:
                return ReadCode(expression);
        }
    }

    private object? ReadProperty(MemberExpressionAst member, object? target, string name)
    {
        if (ComparedValue.Plain(target) is IDictionary dictionary && dictionary.Keys.Cast<object>().FirstOrDefault(key => string.Equals(key as string, name, StringComparison.OrdinalIgnoreCase)) is { } key)
        {
            return dictionary[key];
        }

        if (target is not null)
        {
            var owner = PSObject.AsPSObject(target);
            if (owner.Properties[name] is { } property)
            {
                return MayRead(owner, property)
                    ? Get(member, property)
                    : throw Refuse(member, $"'{name}' is worked out by a script, and a filter in a string runs none.", "Put the value into a variable first, or write the filter as a script block.");
            }

            if (ComparedValue.IsList(target))
            {
                // PowerShell reads the property of each element.
                return ComparedValue.Elements(target).SelectMany(element => Spread(ReadProperty(member, element, name))).ToArray();
            }
        }

        throw Refuse(member, target is null ? $"'{Source.Piece(member.Expression.Extent)}' is $null and has no '{name}'." : $"'{Source.Piece(member.Expression.Extent)}' has no property '{name}'.", "Check the variable. For an empty field compare with $null.");
    }

    private object? Get(MemberExpressionAst member, PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException exception)
        {
            throw Refuse(member, $"'{Source.Piece(member.Extent)}' can't be read: {exception.Message}", "Put the value into a variable first.");
        }
    }

    private object? Convert(ConvertExpressionAst cast, object? value, Type type)
    {
        try
        {
            return LanguagePrimitives.ConvertTo(value, type, CultureInfo.InvariantCulture);
        }
        catch (PSInvalidCastException exception)
        {
            throw Refuse(cast, $"This is no {cast.Type.TypeName.Name}: {exception.Message}", "Correct the value.");
        }
    }

    private static object?[] Spread(object? value) => ComparedValue.IsList(value) ? ComparedValue.Elements(value!) : [ComparedValue.Plain(value)];

    private static List<ExpressionAst>? Pure(StatementBlockAst block)
    {
        var parts = block.Statements.Select(statement => (statement as PipelineAst)?.PipelineElements is [CommandExpressionAst { Redirections.Count: 0 } only] ? only.Expression : null).OfType<ExpressionAst>().ToList();
        return parts.Count == block.Statements.Count && block.Traps is not { Count: > 0 } ? parts : null;
    }

    private static Type? SimpleType(string name) => name.ToUpperInvariant() switch
    {
        "DATETIME" or "SYSTEM.DATETIME" => typeof(DateTime),
        "DATETIMEOFFSET" or "SYSTEM.DATETIMEOFFSET" => typeof(DateTimeOffset),
        "DECIMAL" or "SYSTEM.DECIMAL" => typeof(decimal),
        "DOUBLE" or "SYSTEM.DOUBLE" => typeof(double),
        "INT" or "INT32" or "SYSTEM.INT32" => typeof(int),
        "LONG" or "INT64" or "SYSTEM.INT64" => typeof(long),
        "BOOL" or "BOOLEAN" or "SYSTEM.BOOLEAN" => typeof(bool),
        "STRING" or "SYSTEM.STRING" => typeof(string),
        _ => null,
    };

    [GeneratedRegex(@"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{2,4})$")]
    private static partial Regex Date();
}
