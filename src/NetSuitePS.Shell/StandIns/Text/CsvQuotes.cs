namespace NetSuitePS.Shell.StandIns.Text;

/// <summary>Which fields of CSV are quoted.</summary>
public enum CsvQuotes
{
    /// <summary>No field.</summary>
    Never,
    /// <summary>Every field but nulls.</summary>
    Always,
    /// <summary>Fields that need it.</summary>
    AsNeeded,
}
