using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetSuite.Client;

/// <summary>Hands requests to NetSuite as jobs that it works off in the background, and gets what came of them.</summary>
/// <remarks>Every method throws a <see cref="NetSuiteException"/> when the call fails, and <see cref="ArgumentException"/> before any traffic when an id is malformed.</remarks>
public sealed class JobService
{
    internal const string KeyHeader = "X-NetSuite-Idempotency-Key";

    // Each of them repeats by itself already; beyond that a network that comes back after a minute is waited for.
    private const int SubmissionRounds = 4;
    private const int FailedPolls = 6;

    private readonly NetSuiteClient client;

    internal JobService(NetSuiteClient client) => this.client = client;

    /// <summary>Makes writes ready for <see cref="JobBatches"/>: gives external ids to those that are to get one, and looks up, many with one request, which creates would overwrite a record.</summary>
    /// <param name="writes">The writes.</param>
    /// <param name="cancellationToken">Stops it; nothing is written.</param>
    /// <returns>One for each, in their order.</returns>
    /// <exception cref="NetSuiteAuthenticationException">The login was refused.</exception>
    public Task<IReadOnlyList<PreparedWrite>> PrepareAsync(IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writes);
        return new JobPreparation(client).PrepareAsync(writes, cancellationToken);
    }

    /// <summary>
    /// Hands a request over. NetSuite takes each key once only: when the answer is lost, the request is sent again with the
    /// same key, and NetSuite then names the job it made of the first one. So nothing is done twice.
    /// </summary>
    /// <param name="request">The request: of one record, or of a collection of up to 100.</param>
    /// <param name="key">The idempotency key, never used before but for this request.</param>
    /// <param name="cancellationToken">Stops it; the job may or may not have been made.</param>
    /// <returns>The job.</returns>
    /// <exception cref="NetSuiteOutcomeUnknownException">Every answer was lost.</exception>
    /// <exception cref="NetSuiteProtocolException">NetSuite answered at once, and made no job.</exception>
    public async Task<NetSuiteJob> SubmitAsync(NetSuiteRequest request, Guid key, CancellationToken cancellationToken)
    {
        var submission = await HandOverAsync(request, key, cancellationToken).ConfigureAwait(false);
        return new NetSuiteJob
        {
            Id = submission.JobId ?? throw NoJob(request, submission.Response),
            State = NetSuiteJobState.Pending,
            Submitted = client.TimeProvider.GetUtcNow(),
        };
    }

    /// <summary>Hands writes over as one job, without waiting for it. Nothing is looked up: a create with an external id overwrites, unless <see cref="PrepareAsync"/> has refused it.</summary>
    /// <param name="writes">Writes that <see cref="JobBatches"/> put together.</param>
    /// <param name="key">The idempotency key, never used before but for these writes.</param>
    /// <param name="cancellationToken">Stops it; the job may or may not have been made.</param>
    /// <returns>The job, with what is known of its records.</returns>
    /// <inheritdoc cref="SubmitAsync(NetSuiteRequest, Guid, CancellationToken)" path="/exception"/>
    public async Task<NetSuiteJob> SubmitAsync(IReadOnlyList<RecordWrite> writes, Guid key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(writes);
        BatchItem[] items = [.. writes.Select((write, number) => BatchItem.Of(number, write, existed: null))];
        var job = await SubmitAsync(BatchBody.Of(items), key, cancellationToken).ConfigureAwait(false);
        return job with
        {
            Type = writes[0].ResultType,
            Operation = writes[0].Operation.ToString(),
            Count = writes.Count,
            ExternalIds = [.. items.Select(item => item.ExternalId)],
        };
    }

    /// <summary>Tells what came of each record of a job that is done, in the order of the request.</summary>
    /// <param name="job">The job; the more it says of its records, the fewer requests it takes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such job, or NetSuite has forgotten it.</exception>
    public IAsyncEnumerable<WriteOutcome> OutcomesAsync(NetSuiteJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new JobOutcomes(client).ReadAsync(job, cancellationToken);
    }

    /// <summary>Reads how far a job is.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such job, or no longer, or it is of another login.</exception>
    public async Task<NetSuiteJob> GetAsync(string id, CancellationToken cancellationToken)
    {
        var job = await client.SendAsync(Read(JobPath.Of(id), $"read job {id}"), response => JobReader.Job(response, id), cancellationToken).ConfigureAwait(false);
        return job.IsCompleted ? job with { Completed = client.TimeProvider.GetUtcNow() } : job;
    }

    /// <summary>Lists the numbers of a job's tasks in their order: one for each record, in the order of the request.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<int> TasksAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = new HashSet<int>();
        for (var offset = 0; ; offset += Paging.MaxPageSize)
        {
            var request = Read(JobPath.Tasks(id), $"list the tasks of job {id}");
            var page = await client.SendAsync(
                offset == 0 ? request : request with { Query = Paging.Query(Paging.MaxPageSize, offset) }, JobReader.Tasks, cancellationToken).ConfigureAwait(false);
            var fresh = page.Numbers.Where(told.Add).ToArray();
            foreach (var number in fresh)
            {
                yield return number;
            }

            // A page that says nothing new would promise more for ever.
            if (!page.HasMore || fresh.Length == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Reads how far one task of a job is.</summary>
    /// <param name="id">The job.</param>
    /// <param name="number">The task, from 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">There is no such job or task, or no longer.</exception>
    public Task<NetSuiteJobTask> GetTaskAsync(string id, int number, CancellationToken cancellationToken) => client.SendAsync(
        Read(JobPath.Task(id, number), Invariant($"read task {number} of job {id}")), response => JobReader.Task(response, number), cancellationToken);

    /// <summary>Gets what NetSuite would have answered to the request of a task, had it not been a job: a refusal throws as it would have then.</summary>
    /// <param name="id">The job.</param>
    /// <param name="number">The task, from 1.</param>
    /// <param name="purpose">What the task's request was for, as the verb phrase of an error message; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NetSuiteNotFoundException">The task was about a record that does not exist; or there is no such job or task, or it is not done yet.</exception>
    public Task<NetSuiteResponse> GetResultAsync(string id, int number, string? purpose, CancellationToken cancellationToken) => client.SendAsync(
        Read(JobPath.Result(id, number), purpose ?? Invariant($"do task {number} of job {id}")), JsonAnswers.Checked, cancellationToken);

    /// <summary>Waits until a job is done, asking at first every half second, later every five.</summary>
    /// <param name="id">The job.</param>
    /// <param name="timeout">How long to wait; null for as long as it takes.</param>
    /// <param name="progress">Is told the job each time it was asked; null for nobody.</param>
    /// <param name="cancellationToken">Stops the wait; the job goes on.</param>
    /// <returns>The job, completed.</returns>
    /// <exception cref="NetSuiteNotFoundException">There is no such job, or NetSuite has forgotten it.</exception>
    /// <exception cref="NetSuiteTimeoutException">It was not done in time; it goes on.</exception>
    public async Task<NetSuiteJob> WaitAsync(string id, TimeSpan? timeout, Action<NetSuiteJob>? progress, CancellationToken cancellationToken)
    {
        var started = client.TimeProvider.GetTimestamp();
        var failures = 0;
        for (var asked = 0; ; asked++)
        {
            var wait = JobWaits.After(asked, Random.Shared.NextDouble());
            if (timeout is { } limit)
            {
                var left = limit - client.TimeProvider.GetElapsedTime(started);
                if (left <= TimeSpan.Zero && asked > 0)
                {
                    throw TooLate(id, limit);
                }

                wait = left <= TimeSpan.Zero ? TimeSpan.Zero : left < wait ? left : wait;
            }

            await Task.Delay(wait, client.TimeProvider, cancellationToken).ConfigureAwait(false);
            try
            {
                var job = await GetAsync(id, cancellationToken).ConfigureAwait(false);
                failures = 0;
                progress?.Invoke(job);
                if (job.IsCompleted)
                {
                    return job;
                }
            }
            catch (NetSuiteException exception) when (MayPass(exception) && ++failures < FailedPolls)
            {
                // The job goes on whether or not it can be asked just now.
            }
            catch (NetSuiteNotFoundException exception) when (exception.Errors.Count > 0 && ++failures < 2)
            {
                // A job that was just made may not be there for every server of NetSuite's at once.
            }
        }
    }

    /// <summary>Hands a request over, and tells an answer that is no job apart.</summary>
    internal async Task<JobSubmission> HandOverAsync(NetSuiteRequest request, Guid key, CancellationToken cancellationToken)
    {
        var keyed = request with
        {
            Headers = [.. request.Headers, new("Prefer", "respond-async"), new(KeyHeader, key.ToString("D"))],
            Safety = RequestSafety.Idempotent,
        };
        NetSuiteException? lost = null;
        var attempts = 0;
        for (var round = 1; ; round++)
        {
            try
            {
                var response = await client.SendAsync(keyed, answer => answer, cancellationToken).ConfigureAwait(false);
                attempts += response.Attempts;
                if (JobPath.IdOf(response.Location?.AbsolutePath) is { } id)
                {
                    return new JobSubmission(id, response, attempts);
                }

                if (response.StatusCode != 202)
                {
                    return new JobSubmission(null, response, attempts);
                }

                // Accepted without saying as what; the same key tells.
                lost = NoAddress(new FailedCall { StatusCode = response.StatusCode, OperationId = response.OperationId, Attempts = attempts });
            }
            catch (NetSuiteOutcomeUnknownException exception)
            {
                attempts += exception.Attempts;
                lost = exception;
            }
            catch (NetSuiteException exception) when (JobReplay.IsSeen(exception))
            {
                // The job was made, and nobody says which it is. Asking again would get the same answer, and under another key it would be done twice.
                throw NoAddress(exception.Call with { Attempts = attempts + exception.Attempts });
            }
            catch (NetSuiteException exception) when ((lost is not null || exception.Call.WasLostBefore) && MayPass(exception))
            {
                // This one did not arrive, but one before it may have.
                attempts += exception.Attempts;
                lost ??= WriteFailures.LostBefore(exception);
            }

            if (round == SubmissionRounds)
            {
                throw lost;
            }

            await Task.Delay(JobWaits.After(round + 1, Random.Shared.NextDouble()), client.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a failure says nothing of the job itself, so that asking again may help.</summary>
    internal static bool MayPass(NetSuiteException exception) => exception switch
    {
        NetSuiteUnavailableException or NetSuiteTimeoutException or NetSuiteProtocolException or NetSuiteConcurrencyLimitException => true,

        // Without an error of NetSuite's own it is a 404 of something in between.
        NetSuiteNotFoundException { Errors.Count: 0 } => true,
        _ => false,
    };

    private static NetSuiteRequest Read(string path, string purpose) => new() { Method = HttpMethod.Get, Path = path, Safety = RequestSafety.Read, Purpose = purpose };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static NetSuiteTimeoutException TooLate(string id, TimeSpan timeout) =>
        new(Invariant($"Job {id} was not done within {timeout.TotalSeconds:0.#} seconds. It goes on."))
        {
            Call = new FailedCall { Attempts = 0 },
            RecommendedAction = "Wait for it again later.",
        };

    private static NetSuiteProtocolException NoJob(NetSuiteRequest request, NetSuiteResponse response) =>
        new(Invariant($"NetSuite answered {request.Method} {request.Path} at once (status {response.StatusCode}) instead of making it a job."))
        {
            Call = new FailedCall { StatusCode = response.StatusCode, OperationId = response.OperationId, Attempts = response.Attempts },
        };

    private static NetSuiteOutcomeUnknownException NoAddress(FailedCall call) =>
        new("It is not known what NetSuite made of the request: it accepted it, but did not say as which job.") { Call = call };
}
