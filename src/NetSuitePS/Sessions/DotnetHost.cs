using NetSuitePS.Errors;

namespace NetSuitePS.Sessions;

/// <summary>Finds the dotnet command, which runs the simulator.</summary>
internal static class DotnetHost
{
    private static string FileName => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The path of the dotnet command: of this very process, of DOTNET_ROOT, or of PATH.</summary>
    public static string Find() =>
        Candidates().FirstOrDefault(File.Exists)
        ?? throw new InputException(
            "The NetSuite simulator needs the .NET 10 runtime with ASP.NET Core, and no dotnet command was found.",
            ErrorRecords.SimulatorFailed,
            "Install the .NET 10 SDK and start a new session.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.ProcessPath is { } self && Path.GetFileName(self).Equals(FileName, StringComparison.OrdinalIgnoreCase))
        {
            yield return self;
        }

        var folders = new[] { Environment.GetEnvironmentVariable("DOTNET_ROOT") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator));
        foreach (var folder in folders.Where(folder => !string.IsNullOrWhiteSpace(folder)))
        {
            yield return Path.Combine(folder!, FileName);
        }
    }
}
