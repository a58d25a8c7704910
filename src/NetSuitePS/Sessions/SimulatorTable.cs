using System.Diagnostics;
using System.Globalization;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using NetSuitePS.Errors;

namespace NetSuitePS.Sessions;

/// <summary>
/// The simulators that one runspace has started. They end with the process at the latest: each watches its
/// standard input.
/// </summary>
internal sealed class SimulatorTable
{
    // Many records take a while on a busy machine; one that fails is known at once by the end of its output.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly ConditionalWeakTable<Runspace, SimulatorTable> Tables = [];

    private readonly List<NetSuiteSimulator> started = [];

    /// <summary>The table of the runspace this thread works for.</summary>
    public static SimulatorTable OfRunspace => Tables.GetOrCreateValue(Runspace.DefaultRunspace);

    public IReadOnlyList<NetSuiteSimulator> Running
    {
        get
        {
            started.RemoveAll(simulator => !simulator.IsRunning);
            return started.ToArray();
        }
    }

    /// <summary>The only one that runs.</summary>
    /// <exception cref="InputException">None runs, or several.</exception>
    public NetSuiteSimulator Only => Running switch
    {
        [var one] => one,
        [] => throw new InputException("This session has no running simulator.", recommendedAction: "Run Start-NetSuiteSimulator first."),
        var several => throw new InputException($"This session has {several.Count} running simulators.", recommendedAction: "Say which with -Simulator; Get-NetSuiteSimulator lists them."),
    };

    public void Add(NetSuiteSimulator simulator) => started.Add(simulator);

    public void StopAll()
    {
        foreach (var simulator in Running)
        {
            simulator.Stop();
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
            await process.StandardInput.WriteLineAsync(settings.ToLine().AsMemory(), limit.Token).ConfigureAwait(false);
            await process.StandardInput.FlushAsync(limit.Token).ConfigureAwait(false);
            // Standard error is read at the same time, so that a long complaint can't block the simulator.
            var complaint = process.StandardError.ReadToEndAsync(limit.Token);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false)
                ?? throw Failed(Reason(await complaint.ConfigureAwait(false)));
            var ready = JsonNode.Parse(line)!;
            var certificate = (string?)ready["certificate"] is { } pem ? X509Certificate2.CreateFromPem(pem) : null;
            return new NetSuiteSimulator(process, new Uri((string)ready["baseUri"]!), (string)ready["account"]!, certificate, settings)
            {
                Notices = [.. ready["notices"]?.AsArray().Select(notice => (string)notice!) ?? []],
            };
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

    private static ProcessStartInfo StartInfo(SimulatorSettings settings)
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(SimulatorTable).Assembly.Location)!, "..", "simulator");
        var start = new ProcessStartInfo(DotnetHost.Find())
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        List<string> arguments = [Path.GetFullPath(Path.Combine(folder, "NetSuite.Simulator.dll")), "--stop-with-stdin"];
        if (settings.Path is not null)
        {
            arguments.AddRange(["--settings", settings.Path]);
        }

        arguments.AddRange(["--settings", "-"]);
        arguments.ForEach(start.ArgumentList.Add);
        return start;
    }

    // The settings go in by the standard input, and its flags are none of a cmdlet's user's business.
    private static string Reason(string complaint) => complaint.Split(" usage: ")[0]
        .Replace("standard input: ", "", StringComparison.Ordinal)
        .Replace("The simulator could not start: ", "", StringComparison.Ordinal)
        .Trim();

    private static InputException Failed(string reason) => new($"The NetSuite simulator did not start. {reason}", ErrorRecords.SimulatorFailed);
}
