using System.Xml.Linq;
using NetSuitePS.HelpBuilder;
using NetSuitePS.HelpBuilder.Cmdlets;
using NetSuitePS.HelpBuilder.Documentation;

namespace NetSuitePS.Tests.Help;

/// <summary>What the help builder refuses.</summary>
public sealed class HelpProblemTests : IDisposable
{
    private const string Command = "T:NetSuitePS.HelpSample.GetSampleCommand";
    private const string Limit = "P:NetSuitePS.HelpSample.GetSampleCommand.Limit";
    private const string Connection = "P:NetSuitePS.HelpSample.SampleCmdlet.Connection";

    private readonly SampleHelp help = new();

    public void Dispose() => help.Dispose();

    [Theory]
    [InlineData(Command, "summary", "error NSHELP02: Get-Sample has no synopsis: give its class a <summary>")]
    [InlineData(Command, "remarks", "error NSHELP03: Get-Sample has no description: give its class <remarks>")]
    [InlineData(Command, "example", "error NSHELP01: Get-Sample has no example")]
    [InlineData(Limit, "summary", "error NSHELP05: Get-Sample -Limit has no text: give its property a <summary>")]
    public void A_missing_comment_is_one_error_line_that_MSBuild_understands(string member, string element, string expected)
    {
        var comments = SampleHelp.ReadComments();
        SampleHelp.Comment(comments, member).Elements(element).Remove();

        Assert.Equal(1, help.Build(SampleHelp.Assembly, comments));
        Assert.Equal([$"NetSuitePS.HelpSample : {expected}"], help.Errors);
    }

    [Fact]
    public void An_example_without_code_is_an_error()
    {
        var comments = SampleHelp.ReadComments();
        SampleHelp.Comment(comments, Command).Elements("example").Last().Element("code")!.Remove();

        Assert.Equal(1, help.Build(SampleHelp.Assembly, comments));
        Assert.Equal(["NetSuitePS.HelpSample : error NSHELP04: Example 2 of Get-Sample has no <code>"], help.Errors);
    }

    [Theory]
    [InlineData("remarks", "Get-Sample")]
    [InlineData("example", "Example 1 of Get-Sample")]
    public void A_reference_to_nothing_is_an_error(string element, string owner)
    {
        var comments = SampleHelp.ReadComments();
        SampleHelp.Comment(comments, Command).Element(element)!.Add(new XElement("see", new XAttribute("cref", "!:Lost")));

        Assert.Equal(1, help.Build(SampleHelp.Assembly, comments));
        Assert.Equal([$"NetSuitePS.HelpSample : error NSHELP07: {owner} refers to 'Lost', which does not exist"], help.Errors);
    }

    [Fact]
    public void A_cmdlet_that_does_not_say_what_it_writes_is_an_error()
    {
        var cmdlet = CmdletReader.TryRead(typeof(SilentCommand))!;
        var problems = new Problems("Sample");
        var documentation = new XmlDocumentation(Path.ChangeExtension(SampleHelp.Assembly, ".xml"));

        new TopicReader(documentation, new DocText(new CrefNames([cmdlet]), problems), problems).Read(cmdlet);

        Assert.Contains(
            "Sample : error NSHELP06: Get-SilentSample has no [OutputType]; give typeof(void) when it writes nothing",
            problems.Lines);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var comments = SampleHelp.ReadComments();
        SampleHelp.Comment(comments, Command).RemoveNodes();
        SampleHelp.Comment(comments, Connection).RemoveNodes();

        help.Build(SampleHelp.Assembly, comments);

        Assert.Equal(
            ["NSHELP01", "NSHELP02", "NSHELP03", "NSHELP05", "NSHELP05"],
            help.Errors.Select(line => line.Split(' ')[3].TrimEnd(':')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_written_when_there_is_a_problem()
    {
        var comments = SampleHelp.ReadComments();
        SampleHelp.Comment(comments, Command).RemoveNodes();

        help.Build(SampleHelp.Assembly, comments);

        Assert.False(File.Exists(help.Output));
    }

    [Fact]
    public void An_assembly_without_cmdlets_is_an_error()
    {
        Assert.Equal(1, help.Build(typeof(HelpBuild).Assembly.Location, SampleHelp.ReadComments()));
        Assert.Contains("error NSHELP08", Assert.Single(help.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--assembly", "missing.dll", "missing.dll does not exist")]
    [InlineData("--colour", "red", "'--colour' is not an option")]
    [InlineData("--output", "help.xml", "--assembly is missing")]
    public void A_wrong_command_line_is_one_error_line(string option, string value, string expected)
    {
        Assert.Equal(1, help.Run(option, value));
        var line = Assert.Single(help.Errors);
        Assert.StartsWith("NetSuitePS.HelpBuilder : error NSHELP00: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_is_not_found_is_one_error_line()
    {
        var documentation = Path.ChangeExtension(SampleHelp.Assembly, ".xml");
        var alone = Path.Combine(help.Folder, "NetSuitePS.HelpSample.dll");
        File.Copy(SampleHelp.Assembly, alone);

        Assert.Equal(1, help.Run("--assembly", alone, "--documentation", documentation, "--output", help.Output));
        Assert.Contains("System.Management.Automation", Assert.Single(help.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_with_plain_line_ends()
    {
        help.Build();
        var first = File.ReadAllBytes(help.Output);
        help.Build();

        Assert.Equal(first, File.ReadAllBytes(help.Output));
        Assert.Equal((byte)'<', first[0]);
        Assert.DoesNotContain((byte)'\r', first);
    }
}
