using NetSuite;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Says that a field can't hold a value.</summary>
internal static class ValueRefusal
{
    /// <summary>The error.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What was given.</param>
    /// <param name="expected">What the field holds, such as <c>a number</c>.</param>
    /// <param name="where">Where it stands, such as <c> (line 2)</c>; empty in the body.</param>
    /// <param name="advice">What to do about it; null where that is plain.</param>
    public static InputException Of(RecordField field, object value, string expected, string where, string? advice = null) =>
        new($"'{field}'{where} of {field.RecordType} holds {expected}, and can't be {InputValue.Shown(value)}.", recommendedAction: advice) { Field = field.ToString() };
}
