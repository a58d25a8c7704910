using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NetSuitePS.Errors;

namespace NetSuitePS.Sessions;

/// <summary>The simulators that this process has started. They end with it: each watches its standard input.</summary>
internal static class SimulatorProcesses
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly List<NetSuiteSimulator> Started = [];

    public static IReadOnlyList<NetSuiteSimulator> Running
    {
        get
        {
            lock (Started)
            {
                Started.RemoveAll(simulator => !simulator.IsRunning);
                return Started.ToArray();
            }
        }
    }

    /// <summary>Starts a simulator and waits until it answers.</summary>
    public static async Task<NetSuiteSimulator> StartAsync(SimulatorSettings settings, CancellationToken cancellationToken)
    {
        var process = Process.Start(StartInfo(settings)) ?? throw Failed("Its process did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        try
        {
            // Standard error is read at the same time, so that a long complaint can't block the simulator.
            var complaint = process.StandardError.ReadToEndAsync(limit.Token);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false)
                ?? throw Failed((await complaint.ConfigureAwait(false)).Trim());
            using var ready = JsonDocument.Parse(line);
            var simulator = new NetSuiteSimulator(process, new Uri(ready.RootElement.GetProperty("baseUri").GetString()!), settings);
            lock (Started)
            {
                Started.Add(simulator);
            }

            return simulator;
        }
        catch (Exception exception)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                throw Failed($"It was not ready after {StartLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds.");
            }

            throw;
        }
    }

    public static void StopAll()
    {
        foreach (var simulator in Running)
        {
            simulator.Stop();
        }
    }

    private static ProcessStartInfo StartInfo(SimulatorSettings settings)
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(SimulatorProcesses).Assembly.Location)!, "..", "simulator");
        var start = new ProcessStartInfo(DotnetHost.Find())
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        List<string> arguments =
        [
            Path.GetFullPath(Path.Combine(folder, "NetSuite.Simulator.dll")),
            "--port", settings.Port.ToString(CultureInfo.InvariantCulture),
            "--account", settings.Account,
            "--consumer-key", settings.ClientId,
            "--consumer-secret", Secrets.Reveal(settings.ClientSecret),
            "--token-id", settings.TokenId,
            "--token-secret", Secrets.Reveal(settings.TokenSecret),
            "--stop-with-stdin",
        ];
        if (settings.DataPath is not null)
        {
            arguments.AddRange(["--data", settings.DataPath]);
        }

        arguments.ForEach(start.ArgumentList.Add);
        return start;
    }

    private static InputException Failed(string reason) => new($"The NetSuite simulator did not start. {reason}", ErrorRecords.SimulatorFailed);
}
