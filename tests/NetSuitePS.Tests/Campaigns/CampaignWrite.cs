namespace NetSuitePS.Tests.Campaigns;

/// <summary>What the inputs of a run are to do.</summary>
internal enum CampaignWrite
{
    Upsert,
    CreateWithMadeKey,
    CreateWithKey,
    CreateWithout,
    Change,
    Remove,
}
