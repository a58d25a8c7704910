namespace NetSuite.Simulator.Jobs;

/// <summary>An accepted request: one task, or one per record of a batch.</summary>
internal sealed record Job(long Id, IReadOnlyList<JobTask> Tasks)
{
    public bool IsCompleted => Tasks.All(task => task.Result is not null);

    public JobProgress Progress
    {
        get
        {
            if (Tasks.All(task => task.Progress == JobProgress.Pending))
            {
                return JobProgress.Pending;
            }
            return !IsCompleted
                ? JobProgress.Processing
                : Tasks.Any(task => task.Progress == JobProgress.Failed) ? JobProgress.Failed : JobProgress.Succeeded;
        }
    }
}
