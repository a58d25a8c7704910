namespace NetSuite.Client;

/// <summary>Makes writes ready to be part of jobs that nobody waits for.</summary>
internal sealed class JobPreparation(NetSuiteClient client)
{
    private readonly ExternalIdQuery query = new(client);

    /// <summary>Gives external ids to those that are to get one, and refuses what is malformed or would overwrite a record.</summary>
    public async Task<IReadOnlyList<PreparedWrite>> PrepareAsync(IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var prepared = new PreparedWrite[writes.Count];
        var asked = new List<int>();
        for (var i = 0; i < writes.Count; i++)
        {
            prepared[i] = Checked(writes[i], out var isNew);
            if (isNew)
            {
                asked.Add(i);
            }
        }

        foreach (var chunk in asked.GroupBy(i => writes[i].ResultType, StringComparer.OrdinalIgnoreCase).SelectMany(type => type.Chunk(ExistenceLookup.Cap)))
        {
            string[] externalIds = [.. chunk.Select(i => NewRecordId.OfNew(writes[i])!)];
            var found = await query.FindAsync(writes[chunk[0]].ResultType, externalIds, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < chunk.Length; i++)
            {
                var refusal = await RefusalAsync(writes[chunk[i]], externalIds[i], found?.ContainsKey(externalIds[i]), cancellationToken).ConfigureAwait(false);
                prepared[chunk[i]] = prepared[chunk[i]] with { Refusal = refusal };
            }
        }

        return prepared;
    }

    private static PreparedWrite Checked(RecordWrite write, out bool isNew)
    {
        isNew = false;
        try
        {
            _ = WriteRequest.Of(write);
        }
        catch (ArgumentException exception)
        {
            return new PreparedWrite(write, exception);
        }

        if (write.Operation is not (WriteOperation.Create or WriteOperation.Transform))
        {
            return new PreparedWrite(write, null);
        }

        isNew = NewRecordId.OfNew(write) is not null;
        return new PreparedWrite(write.GenerateExternalId && !isNew ? NewRecordId.Give(write, new RecordWriterOptions().ExternalIdFactory()) : write, null);
    }

    private async Task<NetSuiteException?> RefusalAsync(RecordWrite write, string externalId, bool? exists, CancellationToken cancellationToken)
    {
        try
        {
            return exists ?? await client.Records.ExistsAsync(write.ResultType, new RecordRef { ExternalId = externalId }, cancellationToken).ConfigureAwait(false)
                ? WriteFailures.Exists(write, externalId)
                : null;
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            return exception;
        }
    }
}
