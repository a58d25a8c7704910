namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>A filter sees the variables of the one who wrote it, as a block of Where-Object does.</summary>
public sealed class FilterScopeTests(FilterSession session) : IClassFixture<FilterSession>
{
    private const string Module = """
        $x = 'caller'
        $m = New-Module -ScriptBlock {
            $x = 'module'
            $secret = 'm'
            function Get-Own { $x = 'function'; Read-Filter { a -eq $x -and b -eq $secret -and c -eq $x.ToUpper() } }
            function Get-OwnText { $x = 'function'; Read-Filter 'a -eq $x -and b -eq $secret' }
            function Get-Passed($filter) { $x = 'function'; Read-Filter $filter }
            function Get-PassedOn($filter) { $x = 'function'; Get-Passed $filter }
            Export-ModuleMember -Function *
        }

        """;

    [Theory]
    [InlineData("Read-Filter { a -eq $x }", "a eq 'caller'")]
    [InlineData("Read-Filter 'a -eq $x'", "a eq 'caller'")]
    [InlineData("Get-Own", "[a eq 'function' and b eq 'm' and c eq 'FUNCTION']")]
    [InlineData("Get-OwnText", "[a eq 'function' and b eq 'm']")]
    [InlineData("Get-Passed { a -eq $x -and b -eq $x.ToUpper() }", "[a eq 'caller' and b eq 'CALLER']")]
    [InlineData("Get-PassedOn { a -eq $x -and b -eq \"<$x>\" }", "[a eq 'caller' and b eq '<caller>']")]
    [InlineData("function f { $x = 'local'; Get-Passed { a -eq $x -and b -eq (g) } }; function g { 'g' }; f", "[a eq 'local' and b eq 'g']")]
    [InlineData("function f { $x = 'local'; { a -eq $x -and b -eq $x.Length }.GetNewClosure() }; Get-Passed (f)", "[a eq 'local' and b eq 5]")]
    [InlineData("function f { $x = 'local'; { a -eq $x -and b -eq $x.Length }.GetNewClosure() }; Read-Filter (f)", "[a eq 'local' and b eq 5]")]
    [InlineData("$script:x = 'caller'; function f { $x = 'local'; Read-Filter { a -eq $x -and b -eq $script:x } }; f", "[a eq 'local' and b eq 'caller']")]
    [InlineData("function f($x) { Read-Filter \"a -eq '$x' -and b -eq `$x\" }; f 5", "[a eq '5' and b eq 5]")]
    [InlineData("Read-Filter (& $m { { a -eq $secret -and b -eq $secret.Length } })", "[a eq 'm' and b eq 1]")]
    [InlineData("Read-Filter ([scriptblock]::Create('a -eq $x'))", "a eq 'caller'")]
    [InlineData("1 | ForEach-Object { $y = $_; Read-Filter { a -eq $y } }", "a eq 1")]
    public void Variables_are_those_of_the_writer(string script, string expected) =>
        Assert.Equal(expected, session.Read(Module + script));

    [Fact]
    public void A_filter_of_a_module_does_not_see_into_its_caller() =>
        Assert.Contains("There is no variable $secret", session.Refusal(Module + "Read-Filter { a -eq $secret }"), StringComparison.Ordinal);

    [Fact]
    public void Strict_mode_changes_nothing() =>
        Assert.Equal("[a eq 'caller' and isInactive]", session.Read(Module + "Set-StrictMode -Version Latest; Read-Filter { a -eq $x -and isInactive }"));
}
