using System.Diagnostics.CodeAnalysis;

namespace NetSuite.Simulator.Query;

/// <summary>The tables a SuiteQL query may name, as the caller's role sees them.</summary>
internal interface ISuiteQlSchema
{
    /// <summary>Finds a table by its SuiteQL name, in any letter case.</summary>
    /// <exception cref="SuiteQlException">The table exists but the role may not read it; see <see cref="SuiteQlException.RecordNotFound"/>.</exception>
    bool TryGetTable(string name, [NotNullWhen(true)] out SuiteQlTable? table);
}
