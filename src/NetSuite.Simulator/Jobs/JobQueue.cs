using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Jobs;

/// <summary>
/// The account's asynchronous processors. They are few, and apart from the concurrency limit; jobs end in no
/// particular order. Jobs are kept in memory: stopping the simulator finishes them, and forgets their results.
/// </summary>
internal sealed class JobQueue(TimeProvider clock, TimeSpan delay) : IDisposable
{
    private const int Processors = 2;
    private const int ParallelTasks = 4;

    // Results are kept for a while; the oldest make way.
    private const int MostTasks = 200_000;

    private readonly SemaphoreSlim processors = new(Processors);
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private readonly Dictionary<long, Job> jobs = [];
    private readonly Queue<long> order = new();
    private readonly Dictionary<(JobOwner Owner, Guid Key), long> keys = [];
    private readonly Dictionary<long, Task> running = [];
    private CancellationTokenSource forgetting = new();
    private long lastId;
    private long tasks;

    /// <summary>Takes requests in as one job.</summary>
    /// <param name="owner">Whose job it is.</param>
    /// <param name="key">The idempotency key; null for none.</param>
    /// <param name="requests">The requests of the job's tasks.</param>
    /// <param name="inParallel">Whether the tasks may run side by side.</param>
    /// <param name="answer">Answers a request.</param>
    /// <returns>The job's id, and whether the key was used before: then the id is the first job's and nothing is queued.</returns>
    public (long Id, bool IsReplay) Accept(JobOwner owner, Guid? key, IReadOnlyList<AccountRequest> requests, bool inParallel, Func<AccountRequest, Reply> answer)
    {
        lock (gate)
        {
            if (key is { } used && keys.TryGetValue((owner, used), out var first))
            {
                return (first, true);
            }
            var job = new Job(++lastId, owner, [.. requests.Select((request, index) => new JobTask(index + 1, request))]);
            Keep(job);
            if (key is { } fresh)
            {
                keys.Add((owner, fresh), job.Id);
            }
            running.Add(job.Id, RunAsync(job, inParallel, answer, forgetting.Token));
            return (job.Id, false);
        }
    }

    /// <summary>Finds a job of an owner; of those of others nobody learns.</summary>
    public Job? Find(long id, JobOwner owner)
    {
        lock (gate)
        {
            return jobs.TryGetValue(id, out var job) && job.Owner == owner ? job : null;
        }
    }

    /// <summary>Ends when no job is under way.</summary>
    public async Task WhenIdleAsync()
    {
        Task[] current;
        do
        {
            lock (gate)
            {
                current = [.. running.Values];
            }
            await Task.WhenAll(current).ConfigureAwait(false);
        }
        while (current.Length > 0);
    }

    /// <summary>Forgets the jobs that were accepted and their keys. Ends when the requests under way have; the others are not carried out.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        CancellationTokenSource former;
        lock (gate)
        {
            (former, forgetting) = (forgetting, new CancellationTokenSource());
            jobs.Clear();
            order.Clear();
            keys.Clear();
            tasks = 0;
        }
        await former.CancelAsync().ConfigureAwait(false);
        await WhenIdleAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        former.Dispose();
    }

    /// <summary>Finishes what was accepted: a client was told so.</summary>
    public async Task CloseAsync()
    {
        await closing.CancelAsync().ConfigureAwait(false);
        await WhenIdleAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        closing.Dispose();
        forgetting.Dispose();
        processors.Dispose();
    }

    private void Keep(Job job)
    {
        jobs.Add(job.Id, job);
        order.Enqueue(job.Id);
        tasks += job.Tasks.Count;
        while (tasks > MostTasks && jobs[order.Peek()] is { Progress: JobProgress.Succeeded or JobProgress.Failed } oldest)
        {
            order.Dequeue();
            jobs.Remove(oldest.Id);
            tasks -= oldest.Tasks.Count;
        }
    }

    private async Task RunAsync(Job job, bool inParallel, Func<AccountRequest, Reply> answer, CancellationToken forgotten)
    {
        // Never on the accepting request's own time: it holds the gate.
        await Task.Yield();
        try
        {
            using var hurry = CancellationTokenSource.CreateLinkedTokenSource(closing.Token, forgotten);
            await Task.Delay(delay, clock, hurry.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The account closes: no more waiting, but the work is done. Or it forgets, and nothing is.
        }
        await processors.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            Parallel.ForEach(
                job.Tasks,
                new ParallelOptions { MaxDegreeOfParallelism = inParallel ? ParallelTasks : 1 },
                task =>
                {
                    if (!forgotten.IsCancellationRequested)
                    {
                        task.Run(answer, clock);
                    }
                });
        }
        finally
        {
            processors.Release();
            lock (gate)
            {
                running.Remove(job.Id);
            }
        }
    }
}
