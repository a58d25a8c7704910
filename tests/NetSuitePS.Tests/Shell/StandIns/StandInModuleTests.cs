using System.Management.Automation;
using System.Reflection;
using NetSuitePS.Shell.Options;

namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class StandInModuleTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    private const string RealModule = "Microsoft.PowerShell.Utility";

    [Fact]
    public void The_manifest_names_every_stand_in()
    {
        var cmdlets = typeof(CommandLine).Assembly.GetTypes()
            .Select(t => t.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>()
            .Select(c => $"{c.VerbName}-{c.NounName}").Order(StringComparer.Ordinal);

        var exported = shell.Text("(Get-Module NetSuitePS.StandIns).ExportedCmdlets.Keys").Split('\n').Order(StringComparer.Ordinal);

        Assert.Equal(cmdlets, exported);
    }

    [Fact]
    public void No_stand_in_takes_the_place_of_a_command_of_the_engine() => Assert.Equal(
        "Microsoft.PowerShell.Core", shell.Text("(Get-Command Where-Object, ForEach-Object, Out-Null, Get-Help).Source | Select-Object -Unique"));

    [Fact]
    public void Other_runspaces_find_them_too() =>
        Assert.Equal("20", shell.Text("10 | ForEach-Object -Parallel { Write-Output $_ | Select-Object @{ n = 'x'; e = { $_ * 2 } } } | ForEach-Object x"));

    [Fact]
    public async Task Other_runspaces_find_them_beside_a_real_module_that_this_engine_can_not_load()
    {
        using var module = new TinyModule();
        module.Write($"real/{RealModule}/{RealModule}.psd1",
            $"@{{ RootModule = 'missing.dll'; ModuleVersion = '7.0.0.0'; CmdletsToExport = 'Select-Object' }}");

        var result = await ShellProcess.Run(
            module, "", ["-c", "1 | ForEach-Object -Parallel { 10, 20 | Select-Object -Last 1 }; $Error.Count"], "PSModulePath", Path.Combine(module.Folder, "real"));

        Assert.Equal("20\n0\n", result.Output);
    }

    [Fact]
    public async Task They_step_aside_for_the_real_modules()
    {
        using var module = new TinyModule();
        module.Write($"real/{RealModule}/{RealModule}.psm1", "function Get-Date { 'the real one' }");
        module.Write($"real/{RealModule}/{RealModule}.psd1",
            $"@{{ RootModule = '{RealModule}.psm1'; ModuleVersion = '7.0.0.0'; FunctionsToExport = 'Get-Date' }}");

        var result = await ShellProcess.Run(
            module, "", ["-c", "Get-Date; 1,2 | Select-Object -Last 1"], "PSModulePath", Path.Combine(module.Folder, "real"));

        Assert.Equal("the real one\n2\n", result.Output);
    }
}
