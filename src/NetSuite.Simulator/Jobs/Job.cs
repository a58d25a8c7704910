namespace NetSuite.Simulator.Jobs;

/// <summary>An accepted request: one task, or one per record of a batch.</summary>
internal sealed class Job(long id, JobOwner owner, IReadOnlyList<JobTask> tasks)
{
    public long Id { get; } = id;

    public JobOwner Owner { get; } = owner;

    public IReadOnlyList<JobTask> Tasks { get; } = tasks;

    public JobProgress Progress
    {
        get
        {
            // Tasks go on while they are asked: each is asked once.
            var all = Tasks.Select(task => task.State.Progress).ToList();
            if (all.TrueForAll(progress => progress == JobProgress.Pending))
            {
                return JobProgress.Pending;
            }
            return all.Exists(progress => progress is JobProgress.Pending or JobProgress.Processing)
                ? JobProgress.Processing
                : all.Contains(JobProgress.Failed) ? JobProgress.Failed : JobProgress.Succeeded;
        }
    }
}
