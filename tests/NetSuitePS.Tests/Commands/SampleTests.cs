using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>The sample of a Pester test against the simulator passes, run by a small stand-in for Pester.</summary>
public sealed class SampleTests
{
    // Blocks of one file share a scope here; the sample needs no more of Pester than this.
    private const string Pester = """
        $blocks = @{ All = @(); Each = @(); It = @(); After = @() }
        function BeforeAll { param($Block) $blocks.All += $Block }
        function BeforeEach { param($Block) $blocks.Each += $Block }
        function AfterAll { param($Block) $blocks.After += $Block }
        function Describe { param($Name, $Block) & $Block }
        function It { param($Name, $Block) $blocks.It += @{ Name = $Name; Block = $Block } }
        function Should { param([Parameter(ValueFromPipeline)] $Actual, $Be) if ($Actual -ne $Be) { throw "expected '$Be', got '$Actual'" } }

        . $tests
        $blocks.All | ForEach-Object { . $_ }
        foreach ($it in $blocks.It) {
            try {
                $blocks.Each | ForEach-Object { . $_ }
                . $it.Block
                "passed: $($it.Name)"
            }
            catch {
                "failed: $($it.Name): $_"
            }
        }
        $blocks.After | ForEach-Object { . $_ }
        """;

    [Fact]
    public void The_Pester_sample_passes()
    {
        using var session = new Hosted();

        var result = session.Invoke(Pester, ("tests", Path.Combine(BuiltProduct.Module, "samples", "Update-CustomerPhone.Tests.ps1")));

        var lines = result.Output.Select(item => item.ToString()).ToList();
        Assert.True(lines.Count == 5 && lines.TrueForAll(line => line.StartsWith("passed: ", StringComparison.Ordinal)), result.Everything);
    }
}
