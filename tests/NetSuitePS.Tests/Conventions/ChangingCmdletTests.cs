using NetSuitePS.HelpBuilder.Cmdlets;

namespace NetSuitePS.Tests.Conventions;

/// <summary>Whatever changes NetSuite can be tried with -WhatIf first.</summary>
[Collection(ConventionCollection.Name)]
public sealed class ChangingCmdletTests(StagedModule module)
{
    private const int High = (int)System.Management.Automation.ConfirmImpact.High;

    /// <summary>Verbs that promise to change nothing in NetSuite. Every other verb counts as changing.</summary>
    private static readonly HashSet<string> ReadingVerbs =
    [
        "Compare", "Connect", "ConvertFrom", "ConvertTo", "Disconnect", "Export", "Find", "Format", "Get", "Group",
        "Measure", "Read", "Receive", "Resolve", "Search", "Select", "Show", "Test", "Trace", "Wait", "Watch",
    ];

    /// <summary>Cmdlets whose verb counts as changing although they change nothing in NetSuite, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["Invoke-NetSuiteQuery"] = "SuiteQL over REST can only read.",
        ["Start-NetSuiteSimulator"] = "It starts a process of its own on this machine.",
        ["Update-NetSuiteMetadata"] = "It brings what this machine knows up to date, and sends reads only.",
        ["Stop-NetSuiteSimulator"] = "It ends a process that Start-NetSuiteSimulator started.",
    };

    [Fact]
    public void Changing_cmdlets_support_WhatIf_and_Confirm() => Convention.Holds(
        "SupportsShouldProcess is missing (or an exception with its reason in this test):",
        module.Cmdlets
            .Where(cmdlet => !ReadingVerbs.Contains(cmdlet.Verb) && !Exceptions.ContainsKey(cmdlet.Name))
            .Where(cmdlet => !Argument<bool>(cmdlet, "SupportsShouldProcess"))
            .Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Deleting_asks_unless_told_otherwise() => Convention.Holds(
        "A cmdlet that removes has ConfirmImpact High:",
        module.Cmdlets
            .Where(cmdlet => cmdlet.Verb is "Remove" or "Clear" && Argument<int>(cmdlet, "ConfirmImpact") != High)
            .Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Exceptions_name_cmdlets_that_exist() => Convention.Holds(
        "These exceptions are for cmdlets that do not exist:",
        Exceptions.Keys.Except(module.Cmdlets.Select(cmdlet => cmdlet.Name)));

    private static T? Argument<T>(Cmdlet cmdlet, string name) =>
        cmdlet.Type.Named("CmdletAttribute").Single().Value<T>(name);
}
