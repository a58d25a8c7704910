namespace NetSuite.Simulator.Searches;

/// <summary>A dataset or a saved search: a query under a name. Its columns are called as the query calls them.</summary>
/// <param name="Id">The id: of a dataset its script id, of a saved search a number.</param>
/// <param name="ScriptId">The script id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">What it is for; empty where nobody said.</param>
/// <param name="RecordType">The record type, or transaction, that its rows are about.</param>
/// <param name="Query">The SuiteQL that yields its rows.</param>
internal sealed record SavedQuery(string Id, string ScriptId, string Name, string Description, string RecordType, string Query);
