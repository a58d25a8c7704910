using NetSuite.Client;

namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>A filter in a string runs nothing, whatever it says.</summary>
public sealed class FilterSafetyTests(FilterSession session) : IClassFixture<FilterSession>
{
    private const string Given = """
        $script:touched = $false
        function Touch { $script:touched = $true; 5 }
        $block = { $script:touched = $true; 5 }
        $list = [System.Collections.ArrayList]@(1)
        $scripted = [pscustomobject]@{ id = 1 }
        $scripted.psobject.Members.Add([psscriptproperty]::new('bad', { $script:touched = $true; 5 }))
        $scripted.psobject.Members.Add([psaliasproperty]::new('worse', 'bad'))
        $scripted.psobject.Members.Add([psscriptmethod]::new('ToString', { $script:touched = $true; 'x' }))

        """;

    [Theory]
    [InlineData("a -eq (Touch)")]
    [InlineData("$_.a -eq (Touch)")]
    [InlineData("a -eq $(Touch)")]
    [InlineData("a -eq @(Touch)")]
    [InlineData("a -eq @(1; Touch)")]
    [InlineData("a -eq \"$(Touch)\"")]
    [InlineData("a -eq \"x$(Touch)y\"")]
    [InlineData("a -eq @\"\n$(Touch)\n\"@")]
    [InlineData("a -eq (& $block)")]
    [InlineData("a -eq $block.Invoke()")]
    [InlineData("$_.a -eq $block.InvokeReturnAsIs()")]
    [InlineData("a -eq [string](Touch)")]
    [InlineData("a -eq $list.Add(2)")]
    [InlineData("a -eq $list[0]")]
    [InlineData("a -eq $list[(Touch)]")]
    [InlineData("a -eq [datetime]::Now")]
    [InlineData("a -eq [System.IO.File]::ReadAllText('/etc/hostname')")]
    [InlineData("a -eq [scriptblock]'Touch'")]
    [InlineData("a -eq $scripted.bad")]
    [InlineData("a -eq $scripted.worse")]
    [InlineData("a -eq \"$scripted\"")]
    [InlineData("a -eq $scripted")]
    [InlineData("a -like $scripted")]
    [InlineData("a -in 1, $scripted")]
    [InlineData("a -eq [string]$scripted")]
    [InlineData("a -eq [int]$scripted")]
    [InlineData("a -eq [bool]$scripted")]
    [InlineData("a -eq [string]@(1, $scripted)")]
    [InlineData("a -eq [datetime]$scripted")]
    [InlineData("a -eq $(if ($true) { Touch })")]
    [InlineData("a -eq 1 + (Touch)")]
    [InlineData("a -eq $list.(Touch)")]
    [InlineData("a -eq $list.\"$(Touch)\"")]
    [InlineData("a -eq ${function:Touch}")]
    [InlineData("a -eq ($script:touched = $true)")]
    [InlineData("a -eq ($script:touched++)")]
    [InlineData("a -eq 1; Touch")]
    [InlineData("a -eq 1 | Touch")]
    [InlineData("a -eq 1 && Touch")]
    [InlineData("Touch")]
    [InlineData("(Touch)")]
    [InlineData("(Touch) -eq a")]
    [InlineData("Touch -eq 1")]
    [InlineData("(Touch 1) -eq a")]
    [InlineData("$_.(Touch) -eq 1")]
    [InlineData("a -eq @{ x = Touch }.x")]
    [InlineData("a -eq { Touch }")]
    [InlineData("& { Touch }")]
    [InlineData("a -gt 1 > out.txt")]
    public void Nothing_is_run(string text)
    {
        var touched = session.Run(Given + "try { Read-Filter $text | Out-Null; $read = $true } catch { $read = $false }; $script:touched; $list.Count; $read", text);
        Assert.Equal(false, touched[^3].BaseObject);
        Assert.Equal(1, touched[^2].BaseObject);
        // These two are fields that are called so.
        Assert.Equal(text is "Touch" or "(Touch)" or "Touch -eq 1", touched[^1].BaseObject);
    }

    [Theory]
    [InlineData("' -or balance -gt 0 -or '' -eq '")]
    [InlineData("$(Touch)")]
    [InlineData("`\"; Touch; `\"")]
    [InlineData("'; DROP TABLE customer --")]
    public void The_value_of_a_variable_stays_a_value(string value)
    {
        var filter = Assert.IsType<FilterComparison>(session.Filter("$value = $text; Read-Filter 'name -eq $value'", value));
        Assert.Equal(value, filter.Value);
        Assert.Equal(value + "!", Assert.IsType<FilterComparison>(session.Filter("$value = $text; Read-Filter 'name -eq \"$value!\"'", value)).Value);
    }
}
