namespace NetSuite.Simulator.Effects;

/// <summary>
/// What creating, changing or deleting one record does to others. Runs after the record is stored or gone, in the same
/// transaction: a refusal takes everything back. Before is null for a new record, After for a deleted one, so that one
/// piece of code does, redoes and undoes. Best work the others out anew from what lies in the store (change.Refresh runs
/// RuleBook's standing rules on them, see Rules/OrderProgress); only a stock that has no such source adds the difference
/// of After and Before (change.Update). Both give the other record its own stamp. List new effects in EffectBook.
/// </summary>
internal interface IEffect
{
    /// <summary>Applies the effect of a change; an effect leaves types it does not know alone.</summary>
    void Apply(Change change);
}
