namespace NetSuitePS.Tests.Shell.Host;

public sealed class OutputTests : IDisposable
{
    private readonly TinyModule _module = new();

    [Fact]
    public async Task Objects_come_out_through_the_format_views()
    {
        var result = await ShellProcess.Run(_module, "-c", "Get-Tiny");

        Assert.Equal("\nId Name\n-- ----\n 1 one\n 2 two\n\n", result.Output);
    }

    [Fact]
    public async Task A_machine_without_a_culture_gets_one_in_which_text_wraps_at_words()
    {
        var result = await ShellProcess.Run(_module, "", ["-c", "[cultureinfo]::CurrentCulture.Name"], "LC_ALL", "C");

        Assert.Equal(OperatingSystem.IsWindows() ? System.Globalization.CultureInfo.CurrentCulture.Name + "\n" : "en-US\n", result.Output);
    }

    [Fact]
    public async Task Errors_are_concise_and_go_to_standard_error()
    {
        var result = await ShellProcess.Run(_module, "-c", "'before'; Write-Error 'bad luck'; 'after'");

        Assert.Equal(("before\nafter\n", "Write-Error: bad luck\n"), (result.Output, result.Errors));
    }

    [Fact]
    public async Task An_error_in_a_script_names_its_line()
    {
        var script = _module.Write("a.ps1", "'one'\nthrow 'two'\n");

        var result = await ShellProcess.Run(_module, script);

        Assert.Matches(@"a\.ps1:2\s+Line \|\s+2 \|\s+throw 'two'\s+\|\s+~+\s+\| two", result.Errors);
    }

    [Fact]
    public async Task Messages_carry_their_prefix()
    {
        var result = await ShellProcess.Run(
            _module, "-c", "Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Host h -ForegroundColor Red");

        Assert.Equal("WARNING: w\nVERBOSE: v\nDEBUG: d\nh\n", result.Output);
    }

    [Fact]
    public async Task Redirected_output_has_no_colours_and_no_progress()
    {
        var result = await ShellProcess.Run(
            _module, "-c", "Write-Progress Work -Status item -PercentComplete 5; Get-Tiny; Get-Nothing; \"$($PSStyle.Foreground.Red)x\"");

        Assert.DoesNotContain('\u001b', result.Output + result.Errors);
        Assert.DoesNotContain("Work", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_utf8_in_both_directions()
    {
        var result = await ShellProcess.Run(_module, "'Grüße, 世界'\n", ["-c", "-"]);

        Assert.Equal("Grüße, 世界\n", result.Output);
    }

    [Fact]
    public async Task The_session_starts_where_it_was_started()
    {
        var result = await ShellProcess.Run(_module, "-c", "\"$(Split-Path $PWD -Leaf) $($PSVersionTable.PSEdition) $(Test-Path $HOME)\"");

        Assert.Equal($"{Path.GetFileName(_module.Folder)} Core True\n", result.Output);
    }

    [Fact]
    public async Task Version_names_shell_and_engine()
    {
        var result = await ShellProcess.Run(_module, "-Version");

        Assert.Matches(@"^NetSuitePS\.Shell \d+\.\d+\.\d+ on PowerShell 7\.\d+\.\d+\n$", result.Output);
    }

    public void Dispose() => _module.Dispose();
}
