namespace NetSuite.Client;

/// <summary>Finds a record that a write made, by the external id that no other has.</summary>
internal static class NewRecord
{
    /// <returns>The record; null when there is none.</returns>
    /// <exception cref="NetSuiteException">NetSuite does not say.</exception>
    public static async Task<RecordRef?> FindAsync(NetSuiteClient client, string type, string externalId, CancellationToken cancellationToken)
    {
        var byExternalId = new RecordRef { Type = type, ExternalId = externalId };
        try
        {
            var document = await client.Records.GetAsync(type, byExternalId, new RecordGetOptions { Fields = ["id"] }, cancellationToken).ConfigureAwait(false);
            return byExternalId with { Id = document.Id };
        }
        catch (NetSuiteNotFoundException exception) when (exception.Errors.Count > 0)
        {
            return null;
        }
        catch (NetSuiteValidationException)
        {
            // It is there, and can't be shown: NetSuite loads records to edit them, and this one is locked.
            return byExternalId;
        }
    }
}
