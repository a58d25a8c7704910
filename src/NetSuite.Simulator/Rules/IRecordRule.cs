namespace NetSuite.Simulator.Rules;

/// <summary>One business rule: it may fill in or compute values, and may refuse the record.</summary>
internal interface IRecordRule
{
    /// <summary>Applies the rule to a record about to be saved; a rule leaves types it does not know alone.</summary>
    void Apply(SaveContext save);
}
