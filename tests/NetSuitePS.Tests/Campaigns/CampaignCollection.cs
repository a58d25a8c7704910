namespace NetSuitePS.Tests.Campaigns;

/// <summary>The campaigns keep a whole machine busy: nothing else that needs one runs beside them.</summary>
[CollectionDefinition(Name)]
public sealed class CampaignCollection
{
    public const string Name = "Campaigns";

    /// <summary>A number from the environment, for more than the few rounds of every build.</summary>
    public static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;
}
