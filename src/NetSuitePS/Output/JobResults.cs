using System.Management.Automation;
using NetSuite;

namespace NetSuitePS.Output;

/// <summary>Puts together what is known of jobs and of their results.</summary>
internal static class JobResults
{
    /// <summary>A job as far as it is now, with what was known of it before and NetSuite does not tell.</summary>
    public static NetSuiteJob At(this NetSuiteJob known, NetSuiteJob now) =>
        known with { State = now.State, IsCompleted = now.IsCompleted, Progress = now.Progress, Completed = known.Completed ?? now.Completed };

    /// <summary>The error of a result.</summary>
    public static RecordWriteError Error(ErrorRecord error) => new()
    {
        Id = error.FullyQualifiedErrorId,
        Message = error.Exception.Message,
        Field = (error.Exception as NetSuiteException)?.Errors.Select(detail => detail.Path).FirstOrDefault(path => path is not null),
        Code = (error.Exception as NetSuiteException)?.Code,
        RecommendedAction = error.ErrorDetails?.RecommendedAction,
    };
}
