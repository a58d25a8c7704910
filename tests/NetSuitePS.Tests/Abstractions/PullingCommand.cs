using System.Management.Automation;
using NetSuitePS.Abstractions;

namespace NetSuitePS.Tests.Abstractions;

/// <summary>A cmdlet whose work a test hands in.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Pulling")]
public sealed class PullingCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true)]
    public Action<PullingCommand> Work { get; set; } = null!;

    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    public CancellationToken Stop => StopToken;

    public void Stream<T>(Func<CancellationToken, IAsyncEnumerable<T>> source) => WriteStream(source);

    public T Result<T>(Func<CancellationToken, Task<T>> work) => Await(work);

    public void Tell(string message) => Post(cmdlet => cmdlet.WriteWarning(message));

    protected override void ProcessRecord() => Work(this);
}
