using System.Management.Automation;

namespace NetSuitePS.Tests.Campaigns;

/// <summary>One input of a run.</summary>
/// <param name="Title">The title of the record it means; no other record has it.</param>
/// <param name="ExternalId">The external id it gives; null for none.</param>
/// <param name="Id">The id of the record that is there already; null where there is none.</param>
/// <param name="Message">What the record is to say.</param>
internal sealed record CampaignInput(string Title, string? ExternalId, string? Id, string Message)
{
    /// <summary>The object that goes down the pipeline.</summary>
    public object ToObject(CampaignWrite write)
    {
        if (write == CampaignWrite.Remove)
        {
            return Id!;
        }

        var item = new PSObject();
        var names = write switch
        {
            CampaignWrite.Change => new[] { ("id", Id), ("message", Message) },
            CampaignWrite.Upsert or CampaignWrite.CreateWithKey => [("externalId", ExternalId), ("title", Title), ("message", Message)],
            _ => [("title", Title), ("message", Message)],
        };
        foreach (var (name, value) in names)
        {
            item.Properties.Add(new PSNoteProperty(name, value));
        }

        return item;
    }
}
