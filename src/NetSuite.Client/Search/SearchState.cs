namespace NetSuite.Client;

/// <summary>What one search has learned on its way.</summary>
internal sealed class SearchState
{
    /// <summary>Whether this role may not query; the list is left then.</summary>
    public bool IsQueryRefused => Refusal is not null;

    /// <summary>What the query was refused with.</summary>
    public NetSuiteException? Refusal { get; private set; }

    /// <summary>Whether the account's dates were asked for anew.</summary>
    public bool HasNewDates { get; set; }

    /// <summary>Whether the columns were tried one by one.</summary>
    public bool HasProbed { get; set; }

    /// <summary>Does without queries from now on.</summary>
    public void Refuse(NetSuiteException exception) => Refusal ??= exception;
}
