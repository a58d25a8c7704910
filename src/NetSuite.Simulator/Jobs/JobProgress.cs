namespace NetSuite.Simulator.Jobs;

/// <summary>How far a job or a task is.</summary>
internal enum JobProgress
{
    Pending,
    Processing,
    Succeeded,
    Failed,
}
