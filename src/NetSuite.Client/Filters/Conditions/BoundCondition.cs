namespace NetSuite.Client;

/// <summary>A condition on one field.</summary>
/// <param name="Path">The field.</param>
/// <param name="Test">What its value has to be when it has one.</param>
/// <param name="HoldsForEmpty">Whether an empty field fulfils it.</param>
internal sealed record BoundCondition(FieldPath Path, FieldTest Test, bool HoldsForEmpty) : BoundTerm
{
    /// <summary>The condition that holds where this one does not.</summary>
    public BoundCondition Negated() => new(Path, Test.Negated(), !HoldsForEmpty);
}
