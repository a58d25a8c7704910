using NetSuitePS.Shell.Host;
using NetSuitePS.Shell.Options;

// As pwsh: what the command line can't mean is 64.
const int BadCommandLine = 64;

ShellCulture.Choose();
var options = CommandLine.Read(args);
switch (options.Mode)
{
    case ShellMode.Help:
        Console.Out.WriteLine(HelpText.Usage);
        return 0;
    case ShellMode.Version:
        var version = typeof(CommandLine).Assembly.GetName().Version!.ToString(3);
        Console.Out.WriteLine($"NetSuitePS.Shell {version} on PowerShell {EngineVersion.Text}");
        return 0;
    case ShellMode.Invalid:
        Console.Error.WriteLine(options.Text);
        return BadCommandLine;
    case ShellMode.File when !File.Exists(options.Text):
        Console.Error.WriteLine($"The argument '{options.Text}' is not recognized as the name of a script file. "
            + "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.");
        return BadCommandLine;
}
if (options.WorkingDirectory is { } directory)
{
    if (!Directory.Exists(directory))
    {
        Console.Error.WriteLine($"The working directory '{directory}' does not exist.");
        return BadCommandLine;
    }
    Environment.CurrentDirectory = directory;
}
return new ConsoleShell(options).Run();
