namespace NetSuitePS.Tests.Campaigns;

/// <summary>A record as it stands in the account.</summary>
public sealed record CampaignRecord(string Id, string? ExternalId, string Title, string? Message);
