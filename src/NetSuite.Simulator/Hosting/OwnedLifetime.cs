using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace NetSuite.Simulator.Hosting;

/// <summary>
/// Leaves the end of the simulator to its owner. A terminal sends Ctrl+C to every program in it: there it stops one
/// command of the owner's, and must not take the account away from all that follow.
/// </summary>
internal sealed class OwnedLifetime : IHostLifetime, IDisposable
{
    private readonly PosixSignalRegistration interrupt =
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);

    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => interrupt.Dispose();
}
