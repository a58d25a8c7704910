namespace NetSuitePS.Tests.Help;

/// <summary>What Get-Help shows of a help file that the help builder wrote.</summary>
public sealed class HelpViewTests(SampleModule module) : IClassFixture<SampleModule>
{
    [Theory]
    [InlineData("Gets samples from the sample drawer.")]
    [InlineData("Opens the drawer, and takes what -Id names.")]
    [InlineData("A second paragraph about $null, Heavy and Remove-Sample.")]
    [InlineData("* First point.\n* Second: with a term.\n\nA last paragraph, after an empty line.")]
    [InlineData("Needs the permission Samples, level View.")]
    [InlineData("Remove-Sample\nSamples explained https://example.invalid/samples")]
    public void Full_help_shows_each_part_of_the_comment(string expected) =>
        Assert.Contains(expected, Flat(module.Display("Get-Help Get-Sample -Full")), StringComparison.Ordinal);

    [Fact]
    public void Numbered_lists_and_addresses_are_shown() => Assert.Contains(
        "Throws it away; see the bin (https://example.invalid/bin).\n\n1. Open the drawer.\n2. Empty it.",
        Flat(module.Display("Get-Help Remove-Sample")),
        StringComparison.Ordinal);

    [Fact]
    public void Syntax_shows_one_line_for_each_parameter_set()
    {
        var help = Unwrapped(module.Display("Get-Help Get-Sample"));

        Assert.Contains(
            Unwrapped("Get-Sample [-Id] <String[]> [-Limit <Int32>] [-Drawer {Top | Bottom}] [-Everything] "
                + "[-Label <String>] [-Connection <String>] [<CommonParameters>]"),
            help,
            StringComparison.Ordinal);
        Assert.Contains(
            Unwrapped("Get-Sample -Kind {Heavy | Light} [-Limit <Int32>] [-Name <String>] [-Drawer {Top | Bottom}] "
                + "[-Everything] [-Label <String>] [-Connection <String>] [<CommonParameters>]"),
            help,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Syntax_shows_what_PowerShell_adds_to_a_changing_cmdlet() =>
        Assert.Contains(
            Unwrapped("Remove-Sample [-Connection <String>] [-WhatIf] [-Confirm] [<CommonParameters>]"),
            Unwrapped(module.Display("Get-Help Remove-Sample")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Id", "-Id <String[]>\nIds of the samples.\n\nA number, or eid:VALUE.")]
    [InlineData("Id", "Required?                    true")]
    [InlineData("Id", "Position?                    0")]
    [InlineData("Id", "Accept pipeline input?       True (ByPropertyName, ByValue)")]
    [InlineData("Id", "Aliases                      InternalId, Key")]
    [InlineData("Kind", "Heavy\nA thing that is weighed.\n\nLight\nA thing that is counted.")]
    [InlineData("Kind", "Position?                    named")]
    [InlineData("Limit", "Default value                100")]
    [InlineData("Limit", "Required?                    false")]
    [InlineData("Name", "Accept wildcard characters?  true")]
    [InlineData("Drawer", "Possible values: Top, Bottom.")]
    [InlineData("Everything", "Default value                False")]
    [InlineData("Label", "The label, as printed on the box.")]
    [InlineData("Connection", "The connection to use.")]
    [InlineData("Connection", "Default value                The current connection")]
    public void Parameter_help_shows_what_comment_and_attributes_say(string parameter, string expected) =>
        Assert.Contains(
            expected, Flat(module.Display($"Get-Help Get-Sample -Parameter {parameter}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("-Hidden")]
    [InlineData("-Unseen")]
    public void What_is_no_parameter_for_people_is_not_shown(string name) =>
        Assert.DoesNotContain(name, module.Display("Get-Help Get-Sample -Full"), StringComparison.Ordinal);

    [Fact]
    public void Examples_keep_the_lines_and_the_indentation_of_their_commands() =>
        Assert.Contains(
            """
                ---------- Example 1: Get two samples ----------
                
                Get-Sample -Id 1, 2 |
                    Where-Object Weight -gt 5
                
                Get-Sample 3
                
                Gets both, and keeps the heavy one.
                
                Then a plain sentence.
                
                ---------- Example 2: Splat the parameters ----------
                
                $parameters = @{
                    Kind = 'Heavy'
                }
                Get-Sample @parameters
            """.ReplaceLineEndings("\n"),
            module.Display("Get-Help Get-Sample -Examples"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("INPUTS\nSystem.String\n-Id, by value or by property name: Ids of the samples.\n\n-Label, by property name: The label, as printed on the box.")]
    [InlineData("OUTPUTS\nSystem.Collections.Generic.List[System.Int32]\nThe samples, in the order of their ids.\n\nSystem.String\n\nSample.Record")]
    public void Full_help_shows_what_goes_in_and_what_comes_out(string expected) =>
        Assert.Contains(expected, Flat(module.Display("Get-Help Get-Sample -Full")), StringComparison.Ordinal);

    [Fact]
    public void A_cmdlet_without_pipeline_input_says_so() =>
        Assert.Contains(
            "INPUTS\nNone\nNothing can be piped to this cmdlet.\n\n\nOUTPUTS\nNone",
            Flat(module.Display("Get-Help Remove-Sample -Full")),
            StringComparison.Ordinal);

    private static string Flat(string help) => string.Join('\n', help.Split('\n').Select(line => line.Trim(' ')));

    // The engine breaks syntax lines anywhere at the width of the screen.
    private static string Unwrapped(string help) => string.Concat(help.Where(letter => !char.IsWhiteSpace(letter)));
}
