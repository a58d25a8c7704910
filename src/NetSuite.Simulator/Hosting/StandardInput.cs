namespace NetSuite.Simulator.Hosting;

/// <summary>Watches the standard input, which ends when the parent process does, however it ends.</summary>
internal static class StandardInput
{
    public static async Task CancelAtEndAsync(CancellationTokenSource stop)
    {
        var buffer = new byte[256];
        try
        {
            await using var input = Console.OpenStandardInput();
            // A console read blocks its thread, so it gets one of its own.
            await Task.Factory.StartNew(
                () =>
                {
                    while (input.Read(buffer) > 0)
                    {
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // A broken pipe is an end too.
        }
        await stop.CancelAsync().ConfigureAwait(false);
    }
}
