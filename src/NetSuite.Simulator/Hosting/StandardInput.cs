using System.Text;

namespace NetSuite.Simulator.Hosting;

/// <summary>Reads settings from the standard input, and watches it: it ends when the parent process does, however that ends.</summary>
internal static class StandardInput
{
    /// <summary>The first line. It is UTF-8 on every system; the console's encoding is another on some.</summary>
    public static string? FirstLine()
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        return reader.ReadLine();
    }

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
