using System.Diagnostics;
using NetSuite;
using NetSuite.Testing;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Campaigns;

/// <summary>A script in a PowerShell of its own, which is killed or comes to its end.</summary>
internal sealed class KilledProcess : IDisposable
{
    private const string End = "The end";

    // A kill comes as soon as so many requests were seen; this is how often they are counted.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private KilledProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a line that gives results; its folder is the working directory.</summary>
    public static KilledProcess Start(string folder, NetSuiteSimulator simulator, string line)
    {
        var script = Path.Combine(folder, "run.ps1");
        File.WriteAllText(script, $$"""
            $plain = @{ AsPlainText = $true; Force = $true }
            $login = @{
                Account = '{{simulator.Account}}'
                Url = '{{simulator.Url}}'
                ClientId = '{{simulator.ClientId}}'
                ClientSecret = ConvertTo-SecureString '{{Secrets.Reveal(simulator.ClientSecret)}}' @plain
                TokenId = '{{simulator.TokenId}}'
                TokenSecret = ConvertTo-SecureString '{{Secrets.Reveal(simulator.TokenSecret)}}' @plain
            }
            $null = Connect-NetSuite @login -SkipVerification
            {{line}} | ForEach-Object { "$($_.Action)|$($_.Id)|$($_.ExternalId)|$($_.IsFromJournal)|$($_.Error)" }
            '{{End}}'
            """);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "NetSuitePS.Shell.dll"), "-NonInteractive", "-File", script })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NETSUITEPS_MODULE"] = Path.Combine(BuiltProduct.Module, "NetSuitePS.psd1");
        return new KilledProcess(Process.Start(start)!);
    }

    /// <summary>Kills it when the moment has come; false when it ended before.</summary>
    public async Task<bool> KillAsync(Func<bool> now)
    {
        while (!process.HasExited)
        {
            if (now())
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                return !(await output).Contains(End, StringComparison.Ordinal);
            }

            await Task.Delay(Interval);
        }

        return false;
    }

    /// <summary>Waits for its end; gives its results in their order.</summary>
    public async Task<IReadOnlyList<RecordWriteResult>> ResultsAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        var lines = (await output).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines is [.., End], $"{await output} {await errors}");
        return [.. lines[..^1].Where(line => !line.StartsWith("WARNING", StringComparison.Ordinal)).Select(Read)];
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static RecordWriteResult Read(string line) => line.Split('|') is [var action, var id, var externalId, var isFromJournal, var error]
        ? new()
        {
            Action = Enum.Parse<WriteAction>(action),
            Type = null,
            Id = id.Length == 0 ? null : id,
            ExternalId = externalId.Length == 0 ? null : externalId,
            IsFromJournal = bool.Parse(isFromJournal),
            Error = error.Length == 0 ? null : new RecordWriteError { Id = "Told", Message = error },
        }
        : throw new FormatException($"'{line}' is not a result.");
}
