using NetSuite;

namespace NetSuitePS.Output;

/// <summary>Puts together what is known of jobs.</summary>
internal static class JobResults
{
    /// <summary>A job as far as it is now, with what was known of it before and NetSuite does not tell.</summary>
    public static NetSuiteJob At(this NetSuiteJob known, NetSuiteJob now) =>
        known with { State = now.State, IsCompleted = now.IsCompleted, Progress = now.Progress, Completed = known.Completed ?? now.Completed };
}
