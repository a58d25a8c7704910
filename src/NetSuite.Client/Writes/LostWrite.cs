namespace NetSuite.Client;

/// <summary>Sends a write again that was sent and did not arrive, as far as can be seen.</summary>
internal static class LostWrite
{
    /// <summary>
    /// The same write, so that it does no harm should NetSuite finish the first one yet: a transform has its external id,
    /// which NetSuite refuses a second time; the lines of a record that is new replace those that the first one wrote.
    /// </summary>
    public static RecordWrite Again(NetSuiteClient client, RecordWrite write)
    {
        if (write.Operation == WriteOperation.Transform || client.AccountMetadata.Known(write.Type) is not { } schema)
        {
            return write;
        }

        var sublists = write.Body.Select(field => field.Key)
            .Where(name => schema.Find(name) is { Type: FieldType.Sublist } && !write.Options.Replace.Contains(name, StringComparer.OrdinalIgnoreCase));
        return write with { Options = write.Options with { Replace = [.. write.Options.Replace, .. sublists] } };
    }
}
