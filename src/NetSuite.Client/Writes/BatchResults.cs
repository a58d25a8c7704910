namespace NetSuite.Client;

/// <summary>Finds out what came of the records of a job, with as few requests as that takes.</summary>
internal sealed class BatchResults(NetSuiteClient client, int maxReads)
{
    private readonly ExternalIdQuery query = new(client);

    /// <summary>Waits for a job and tells what came of each of its records.</summary>
    /// <param name="job">The job.</param>
    /// <param name="subjects">Its records, in the order of the request.</param>
    /// <param name="cancellationToken">Stops it; the job goes on.</param>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused.</exception>
    public async Task<WriteOutcome[]> CollectAsync(string job, IReadOnlyList<BatchSubject> subjects, CancellationToken cancellationToken)
    {
        NetSuiteJob ended;
        try
        {
            ended = await client.Jobs.WaitAsync(job, null, null, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            var outcomes = new WriteOutcome?[subjects.Count];
            return await ResolveAsync(outcomes, subjects, $"job {job} was to do it, and can't be asked any more.", exception, cancellationToken).ConfigureAwait(false);
        }

        return await ReadAsync(ended, subjects, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells what came of the records of a job that is done.</summary>
    /// <param name="job">The job.</param>
    /// <param name="subjects">Its records, in the order of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<WriteOutcome[]> ReadAsync(NetSuiteJob job, IReadOnlyList<BatchSubject> subjects, CancellationToken cancellationToken)
    {
        var succeeded = job.State == NetSuiteJobState.Succeeded;
        var ids = await IdsAsync(subjects.Where(subject => subject.LacksId && (succeeded || subject.IsShownByRecord)), cancellationToken).ConfigureAwait(false);
        var outcomes = new WriteOutcome?[subjects.Count];
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            var id = Found(ids, subject);
            var isDone = succeeded ? !subject.LacksId || id is not null : id is not null && subject.IsShownByRecord;
            outcomes[i] = isDone ? subject.Done(id, status: 204) : null;
        }

        if (Array.Exists(outcomes, outcome => outcome is null))
        {
            await ReadResultsAsync(job.Id, subjects, outcomes, cancellationToken).ConfigureAwait(false);
        }

        return await ResolveAsync(outcomes, subjects, $"job {job.Id} did or refused it, and its result can't be read any more.", null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells what came of records whose job is not known or gone, as far as their being there shows it.</summary>
    /// <param name="outcomes">What is known; null where nothing is.</param>
    /// <param name="subjects">The records.</param>
    /// <param name="reason">Why it is not known, as a sentence.</param>
    /// <param name="cause">The failure behind that.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<WriteOutcome[]> ResolveAsync(
        WriteOutcome?[] outcomes, IReadOnlyList<BatchSubject> subjects, string reason, NetSuiteException? cause, CancellationToken cancellationToken)
    {
        var open = Enumerable.Range(0, outcomes.Length).Where(i => outcomes[i] is null).ToArray();
        var ids = await IdsAsync(open.Select(i => subjects[i]).Where(subject => subject.IsShownByRecord), cancellationToken).ConfigureAwait(false);
        foreach (var i in open)
        {
            // Queries may learn of a new record late; the record itself does not.
            var subject = subjects[i];
            var id = !subject.IsShownByRecord ? null : Found(ids, subject) ?? await IdAsync(subject, cancellationToken).ConfigureAwait(false);
            outcomes[i] = id is null ? subject.Unknown(reason, cause) : subject.Done(id, status: null);
        }

        return outcomes!;
    }

    private async Task ReadResultsAsync(string job, IReadOnlyList<BatchSubject> subjects, WriteOutcome?[] outcomes, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync(job, subjects.Count, cancellationToken).ConfigureAwait(false);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, subjects.Count).Where(i => outcomes[i] is null),
            new ParallelOptions { MaxDegreeOfParallelism = maxReads, CancellationToken = cancellationToken },
            async (i, token) => outcomes[i] = await ResultAsync(job, numbers[i], subjects[i], token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    // Tasks are numbered from 1 in every sample; where NetSuite lists as many as there are records, its list decides.
    private async Task<IReadOnlyList<int>> NumbersAsync(string job, int count, CancellationToken cancellationToken)
    {
        var numbers = new List<int>();
        try
        {
            await foreach (var number in client.Jobs.TasksAsync(job, cancellationToken).ConfigureAwait(false))
            {
                numbers.Add(number);
            }
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            numbers.Clear();
        }

        return numbers.Count == count ? [.. numbers.Order()] : [.. Enumerable.Range(1, count)];
    }

    private async Task<WriteOutcome?> ResultAsync(string job, int number, BatchSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.Jobs.GetResultAsync(job, number, subject.Purpose, cancellationToken).ConfigureAwait(false);
            return subject.Done(RecordPath.IdOf(response.Location), response.StatusCode) with { Warnings = response.Warnings };
        }
        catch (NetSuiteException refusal) when (refusal is NetSuiteValidationException or NetSuitePermissionException)
        {
            client.Records.Learn(subject.Type, refusal);
            return subject.Failed(refusal);
        }
        catch (NetSuiteException failure) when (failure is not NetSuiteAuthenticationException)
        {
            // The result itself, or a failure to read it: the task tells.
            return await TaskAsync(job, number, cancellationToken).ConfigureAwait(false) switch
            {
                { State: NetSuiteJobState.Succeeded } => subject.Done(id: null, status: null),

                // A word that is not known says nothing, and neither does a failure to read.
                { State: NetSuiteJobState.Failed or NetSuiteJobState.Cancelled } => subject.Failed(failure),
                { IsCompleted: true } when !JobService.MayPass(failure) => subject.Failed(failure),
                _ => null,
            };
        }
    }

    private async Task<NetSuiteJobTask?> TaskAsync(string job, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await client.Jobs.GetTaskAsync(job, number, cancellationToken).ConfigureAwait(false);
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> IdsAsync(IEnumerable<BatchSubject> subjects, CancellationToken cancellationToken)
    {
        var sought = subjects.Where(subject => subject.ExternalId is not null).ToArray();
        return sought.Length == 0
            ? new Dictionary<string, string>()
            : await query.FindAsync(sought[0].Type, [.. sought.Select(subject => subject.ExternalId!)], cancellationToken).ConfigureAwait(false)
                ?? new Dictionary<string, string>();
    }

    private async Task<string?> IdAsync(BatchSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            var record = await client.Records.GetAsync(
                subject.Type, new RecordRef { ExternalId = subject.ExternalId }, new RecordGetOptions { Fields = ["id"] }, cancellationToken).ConfigureAwait(false);
            return record.Id;
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            return null;
        }
    }

    private static string? Found(IReadOnlyDictionary<string, string> ids, BatchSubject subject) =>
        subject.ExternalId is { } externalId && ids.TryGetValue(externalId, out var id) ? id : null;
}
