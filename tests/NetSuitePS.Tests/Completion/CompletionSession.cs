using System.Management.Automation;
using NetSuite.Testing;
using NetSuitePS.Tests.Commands;

namespace NetSuitePS.Tests.Completion;

/// <summary>Presses Tab in a session of the real engine.</summary>
internal static class CompletionSession
{
    /// <summary>What Tab offers at the end of a line.</summary>
    public static IReadOnlyList<CompletionResult> Complete(this Hosted session, string line)
    {
        var result = session.Invoke("(TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches", ("line", line));
        Assert.True(result.Errors.Count == 0, result.Everything);
        return [.. result.Output.Select(item => (CompletionResult)item.BaseObject)];
    }

    /// <summary>The texts that Tab offers at the end of a line.</summary>
    public static IReadOnlyList<string> Texts(this Hosted session, string line) => [.. session.Complete(line).Select(item => item.CompletionText)];

    /// <summary>The number of requests that the simulator of a session has seen.</summary>
    public static int Requests(this SimulatorSession netSuite) => netSuite.Succeed("@(Get-NetSuiteSimulatorRequest -Simulator $simulator).Count").Single<int>();
}
