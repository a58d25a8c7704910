namespace NetSuite.Simulator.Catalog;

/// <summary>A feature of the account.</summary>
/// <param name="Id">The id that companyfeaturesetup shows, such as JOBS.</param>
/// <param name="Name">The name on the features page, such as Projects.</param>
/// <param name="Needs">The id of the feature it can't be without; empty when it stands alone.</param>
public sealed record AccountFeature(string Id, string Name, string Needs = "");
