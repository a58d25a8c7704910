using NetSuitePS.Tests.Help;

namespace NetSuitePS.Tests.Conventions;

/// <summary>The help as a user of the built module sees it.</summary>
[Collection(ConventionCollection.Name)]
public sealed class StagedHelpTests(StagedModule module)
{
    [Fact]
    public void Get_Help_shows_the_examples_of_every_cmdlet()
    {
        using var session = new HelpSession(module.File("NetSuitePS.psd1"));
        Convention.Holds(
            "Get-Help -Full shows no example, so it did not find the help file:",
            module.Cmdlets
                .Where(cmdlet => !session.Display($"Get-Help {cmdlet.Name} -Full").Contains("- Example 1", StringComparison.Ordinal))
                .Select(cmdlet => cmdlet.Name));
    }
}
