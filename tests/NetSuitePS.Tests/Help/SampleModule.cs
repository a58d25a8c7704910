namespace NetSuitePS.Tests.Help;

/// <summary>The sample cmdlets laid out as our module is, imported into the real engine with the help just built.</summary>
public sealed class SampleModule : IDisposable
{
    private readonly SampleHelp help = new();
    private readonly HelpSession session;

    public SampleModule()
    {
        Assert.Equal(0, help.Build());
        var bin = Directory.CreateDirectory(Path.Combine(help.Folder, "bin")).FullName;
        File.Copy(SampleHelp.Assembly, Path.Combine(bin, SampleHelp.AssemblyName + ".dll"));
        var manifest = Path.Combine(help.Folder, "Sample.psd1");
        File.WriteAllText(
            manifest,
            $"@{{ RootModule = 'bin/{SampleHelp.AssemblyName}.dll'; ModuleVersion = '1.0'; CmdletsToExport = '*' }}");
        session = new HelpSession(manifest);
    }

    /// <summary>What a person sees of a script's output. Any error fails the test.</summary>
    public string Display(string script) => session.Display(script);

    public void Dispose()
    {
        session.Dispose();

        // The engine keeps the imported assembly open until the process ends, and Windows then refuses to delete it.
        if (!OperatingSystem.IsWindows())
        {
            help.Dispose();
        }
    }
}
