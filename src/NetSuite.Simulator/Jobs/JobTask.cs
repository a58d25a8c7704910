using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Jobs;

/// <summary>One request that is answered later: the whole job, or one record of a batch.</summary>
internal sealed class JobTask(int id, AccountRequest request)
{
    private AccountRequest? pending = request;
    private volatile JobTaskState state = new();

    public int Id { get; } = id;

    /// <summary>How far the task is. It goes on: who needs two things of it asks once.</summary>
    public JobTaskState State => state;

    /// <summary>Works the request off; a refusal is an answer like any other.</summary>
    public void Run(Func<AccountRequest, Reply> answer, TimeProvider clock)
    {
        var started = clock.GetUtcNow();
        state = new JobTaskState(started);
        var reply = answer(pending!);
        state = new JobTaskState(started, clock.GetUtcNow(), reply);
        // The answer is kept, the request's body is not.
        pending = null;
    }
}
