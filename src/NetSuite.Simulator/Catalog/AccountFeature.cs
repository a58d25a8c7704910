namespace NetSuite.Simulator.Catalog;

/// <summary>A feature of the account.</summary>
/// <param name="Id">The id that companyfeaturesetup shows, such as JOBS.</param>
/// <param name="Name">The name on the features page, such as Projects.</param>
public sealed record AccountFeature(string Id, string Name);
