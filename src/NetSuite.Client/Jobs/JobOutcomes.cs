using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>Tells what came of the records of a job that nobody waited for.</summary>
internal sealed class JobOutcomes(NetSuiteClient client)
{
    /// <summary>What came of each record, in the order of the request.</summary>
    public async IAsyncEnumerable<WriteOutcome> ReadAsync(NetSuiteJob job, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Subjects(job) is { } subjects)
        {
            foreach (var outcome in await new BatchResults(client, client.MaxConcurrency).ReadAsync(job, subjects, cancellationToken).ConfigureAwait(false))
            {
                yield return outcome;
            }

            yield break;
        }

        await foreach (var number in client.Jobs.TasksAsync(job.Id, cancellationToken).ConfigureAwait(false))
        {
            yield return await ResultAsync(job.Id, number, cancellationToken).ConfigureAwait(false);
        }
    }

    private static BatchSubject[]? Subjects(NetSuiteJob job) =>
        job is { Type: { } type, Count: { } count } && Enum.TryParse<WriteOperation>(job.Operation, out var operation)
            ? [.. Enumerable.Range(0, count).Select(i => new BatchSubject(
                operation, type, null, job.ExternalIds.ElementAtOrDefault(i), null, $"{job.Operation!.ToLowerInvariant()} the {type} {job.ExternalIds.ElementAtOrDefault(i)}".TrimEnd()))]
            : null;

    // Of a job that was begun elsewhere only the answers are known. They name the record, and not what was done to it.
    private async Task<WriteOutcome> ResultAsync(string job, int number, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.Jobs.GetResultAsync(job, number, null, cancellationToken).ConfigureAwait(false);
            return new WriteOutcome
            {
                Action = WriteAction.Executed,
                Record = new RecordRef { Type = TypeOf(response.Location), Id = RecordPath.IdOf(response.Location) },
                StatusCode = response.StatusCode,
            };
        }
        catch (NetSuiteException failure) when (failure is NetSuiteValidationException or NetSuitePermissionException)
        {
            return new WriteOutcome { Action = WriteAction.Failed, Error = failure, StatusCode = failure.StatusCode };
        }
        catch (NetSuiteException failure) when (failure is not NetSuiteAuthenticationException)
        {
            var task = await client.Jobs.GetTaskAsync(job, number, cancellationToken).ConfigureAwait(false);
            return task.State is NetSuiteJobState.Failed or NetSuiteJobState.Cancelled || (task is { IsCompleted: true, State: not NetSuiteJobState.Succeeded } && !JobService.MayPass(failure))
                ? new WriteOutcome { Action = WriteAction.Failed, Error = failure, StatusCode = failure.StatusCode }
                : new WriteOutcome
                {
                    Action = WriteAction.Unknown,
                    Error = new NetSuiteOutcomeUnknownException(string.Create(CultureInfo.InvariantCulture, $"The result of task {number} of job {job} can't be read."), failure) { Call = failure.Call },
                };
        }
    }

    // .../record/v1/customer/5
    private static string? TypeOf(Uri? location) => location?.AbsolutePath.TrimEnd('/').Split('/') is { Length: >= 3 } segments ? segments[^2] : null;
}
