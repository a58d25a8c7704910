using System.Diagnostics;

namespace NetSuitePS.Tests.Shell;

/// <summary>Starts the built shell as its users do.</summary>
internal static class ShellProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Task<ShellResult> Run(TinyModule module, params string[] arguments) => Run(module, "", arguments);

    public static async Task<ShellResult> Run(TinyModule module, string input, string[] arguments, string? variable = null, string? value = null)
    {
        using var process = Start(module, arguments, variable, value);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await Ended(process);
        return new ShellResult(process.ExitCode, Lines(await output), Lines(await errors));
    }

    public static Process Start(TinyModule module, string[] arguments, string? variable = null, string? value = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = module.Folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NetSuitePS.Shell.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["NETSUITEPS_MODULE"] = module.Path;
        if (variable is not null)
        {
            start.Environment[variable] = value;
        }
        return Process.Start(start)!;
    }

    public static async Task Ended(Process process)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The shell did not end.");
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
