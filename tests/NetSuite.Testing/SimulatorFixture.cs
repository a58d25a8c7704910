using System.Diagnostics;
using System.Text.Json;

namespace NetSuite.Testing;

/// <summary>The staged simulator in a process of its own, on a free port, with fresh data.</summary>
public sealed class SimulatorFixture : IDisposable
{
    public const string Account = "TSTDRV1234567";
    public const string ClientId = "fake-client-id";
    public const string ClientSecret = "fake-client-secret";
    public const string TokenId = "fake-token-id";
    public const string TokenSecret = "fake-token-secret";

    private readonly Process process;

    public SimulatorFixture()
        : this([])
    {
    }

    private SimulatorFixture(IReadOnlyList<string> more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            Path.Combine(BuiltProduct.Module, "simulator", "NetSuite.Simulator.dll"), "--port", "0", "--account", Account,
            "--consumer-key", ClientId, "--consumer-secret", ClientSecret, "--token-id", TokenId, "--token-secret", TokenSecret,
            "--stop-with-stdin", .. more,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        process = Process.Start(start)!;
        using var ready = JsonDocument.Parse(
            process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The simulator ended before it was ready; its own words stand on standard error."));
        Url = new Uri(ready.RootElement.GetProperty("baseUri").GetString()!);
    }

    /// <summary>Starts a simulator with more of its own options.</summary>
    public static SimulatorFixture With(params string[] options) => new(options);

    /// <summary>The most memory it has used so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>The script that connects to it.</summary>
    public string Connect =>
        $"$null = Connect-NetSuite {Account} -Url {Url} -ClientId {ClientId} -ClientSecret (ConvertTo-SecureString {ClientSecret} -AsPlainText -Force) "
        + $"-TokenId {TokenId} -TokenSecret (ConvertTo-SecureString {TokenSecret} -AsPlainText -Force)\n";

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            // A simulator that does not stop must not hang the whole run.
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
