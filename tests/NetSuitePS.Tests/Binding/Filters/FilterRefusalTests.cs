namespace NetSuitePS.Tests.Binding.Filters;

public sealed class FilterRefusalTests(FilterSession session) : IClassFixture<FilterSession>
{
    private const string Given = "$min = 5; $list = 1, 2; $cust = [pscustomobject]@{ id = 7; none = $null }\n";

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n ", "empty")]
    [InlineData("# nothing", "empty")]
    [InlineData("balance -gt", "PowerShell can't read the filter")]
    [InlineData("(balance -gt 5", "Missing closing ')'")]
    [InlineData("balance -gt 5)", "Unexpected token ')'")]
    [InlineData("name -eq 'x", "PowerShell can't read the filter")]
    [InlineData("balance -gt 5\nname -eq 'x'", "one condition, and here a second one begins")]
    [InlineData("balance -gt 5; Remove-Item x", "one condition, and here a second one begins")]
    [InlineData("balance -gt 5 | Out-Null", "This is no condition")]
    [InlineData("param($x) balance -gt 5", "PowerShell can't read the filter")]
    [InlineData("name = 'x'", "Write -eq")]
    [InlineData("$_.name = 'x'", "Write -eq")]
    [InlineData("name == 'x'", "Write -eq")]
    [InlineData("name != 'x'", "Write -ne")]
    [InlineData("balance > 5", "Write -gt")]
    [InlineData("$_.balance > 5", "Write -gt")]
    [InlineData("balance >= 5", "Write -ge")]
    [InlineData("balance < 5", "Write -lt")]
    [InlineData("balance <= 5", "Write -le")]
    [InlineData("name CONTAIN 'x'", "Write -like '*text*'")]
    [InlineData("a -eq 1 and b -eq 2", "Write -and")]
    [InlineData("a -eq 1 && b -eq 2", "Write -and")]
    [InlineData("name -match '^x'", "use -like")]
    [InlineData("$_.name -notmatch '^x'", "use -notlike")]
    [InlineData("name -contains 'x'", "$_.name -like '*part*'")]
    [InlineData("name -is [string]", "Get-NetSuiteField")]
    [InlineData("a -xor b", "-and and -or")]
    [InlineData("name -eq Acme", "Write 'Acme' with the quotes")]
    [InlineData("name -like Ac*", "Write 'Ac*' with the quotes")]
    [InlineData("email -eq joe@x.com", "Write 'joe@x.com' with the quotes")]
    [InlineData("id -in a, b", "Write 'a' with the quotes")]
    [InlineData("isInactive -eq true", "Write $true")]
    [InlineData("email -ne null", "Write $null")]
    [InlineData("trandate -gt 2026-01-31", "Write '2026-01-31' with the quotes")]
    [InlineData("$_.trandate -gt 1/31/2026", "Write '1/31/2026' with the quotes")]
    [InlineData("balance-eq 5", "Put a space before the comparison: balance -eq")]
    [InlineData("-not balance -eq 5", "-not (balance -eq 5)")]
    [InlineData("!$_.balance -eq 5", "-not ($_.balance -eq 5)")]
    [InlineData("a -eq $_.b", "two fields")]
    [InlineData("$_.a -eq $_.b", "two fields")]
    [InlineData("5 -eq 5", "Neither side")]
    [InlineData("$min -eq 5", "Neither side")]
    [InlineData("$_ -eq 5", "Neither side")]
    [InlineData("$_.name.ToUpper() -eq 'X'", "Neither side")]
    [InlineData("$_.lines[0] -eq 'X'", "Neither side")]
    [InlineData("a -eq 1 -eq 2", "Neither side")]
    [InlineData("$true", "no condition on a field")]
    [InlineData("$min -or a -eq 1", "no condition on a field")]
    [InlineData("'Ac*' -like name", "the field stands on the left")]
    [InlineData("'x' -in names", "the field stands on the left")]
    [InlineData("balance -gt $mim", "There is no variable $mim")]
    [InlineData("$_.balance -gt $mim", "There is no variable $mim")]
    [InlineData("memo -eq \"x$mim\"", "There is no variable $mim")]
    [InlineData("id -in 1, $mim", "There is no variable $mim")]
    [InlineData("memo -eq $env:NETSUITEPS_NO_SUCH", "There is no variable $env:NETSUITEPS_NO_SUCH")]
    [InlineData("id -eq $cust.idd", "'$cust' has no property 'idd'")]
    [InlineData("id -eq $cust.none.id", "'$cust.none' is $null")]
    [InlineData("id -eq $using:min", "Write $min")]
    [InlineData("id -in @min", "PowerShell can't read the filter")]
    [InlineData("id -eq 1, 2", "Use -in")]
    [InlineData("id -ne $list", "Use -notin")]
    [InlineData("name -like @('a*')", "Use -in")]
    [InlineData("trandate -gt [datetime]'soon'", "This is no datetime")]
    [InlineData("balance -gt ($_.limit + 1)", "works with a field")]
    [InlineData("balance -gt { 5 }", "no value to compare with")]
    public void A_string_is_refused(string text, string says) =>
        Assert.Contains(says, session.Refusal(Given + "Read-Filter $text", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ balance -gt $mim + 1 }", "There is no variable $mim")]
    [InlineData("{ balance -gt (Get-Missing) }", "can't be worked out")]
    [InlineData("{ balance -gt $cust.id.Foo() }", "can't be worked out")]
    [InlineData("{ balance -gt (Get-None) }", "gives nothing to compare with")]
    [InlineData("{ balance -gt $none }", "gives nothing to compare with")]
    [InlineData("{ id -eq $args[0] }", "$args is something else inside of a script block")]
    [InlineData("{ $_.id -eq $PSBoundParameters['id'] }", "$PSBoundParameters is something else inside of a script block")]
    [InlineData("{ entity -eq $cust }", "This is a whole object")]
    [InlineData("{ -not $_.balance -eq 5 }", "-not ($_.balance -eq 5)")]
    [InlineData("{ name -eq Acme }", "Write 'Acme' with the quotes")]
    [InlineData("{ }", "empty")]
    [InlineData("{ param($a) $_.b -eq $a }", "PowerShell can't read the filter")]
    [InlineData("{ process { $_.b } }", "PowerShell can't read the filter")]
    [InlineData("5", "a script block or a string")]
    [InlineData("@{ name = 'x' }", "a script block or a string")]
    public void A_script_block_is_refused(string filter, string says) =>
        Assert.Contains(says, session.Refusal(Given + "function Get-None { }; $none = Get-None\nRead-Filter " + filter), StringComparison.Ordinal);

    [Fact]
    public void The_piece_that_is_wrong_is_shown_in_its_line()
    {
        var refusal = session.Refusal("Read-Filter $text", "subsidiary.name -eq 'x' -and\n  balance -gt 5 -and name -match '^A'");
        Assert.Contains("\n      balance -gt 5 -and name -match '^A'\n                              ^^^^^^\n", refusal.Replace("^^^^^^ ", "^^^^^^\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_of_a_long_line_is_shown_with_its_surroundings()
    {
        var refusal = session.Refusal("Read-Filter $text", string.Join(" -and ", Enumerable.Range(1, 100).Select(number => $"field{number} -eq {number}")) + " -and x -match 'y' -and " + new string('z', 1000));
        Assert.InRange(refusal.Length, 100, 600);
        Assert.Contains("x -match 'y'", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "(", "a", ")")]
    [InlineData("", "!", "a", "")]
    [InlineData("", "-not ", "a", "")]
    [InlineData("a -eq ", "@(", "1", ")")]
    [InlineData("a -in ", "$_.a.", "b", "")]
    [InlineData("a -eq ", "[int]", "1", "")]
    [InlineData("a -eq ", ",", "1", "")]
    [InlineData("", "a -and b -or ", "c", "")]
    public void Deep_nesting_ends_in_an_error(string before, string open, string inner, string close)
    {
        Assert.NotEmpty(session.Refusal("Read-Filter $text", before + Repeat(open, 1_000) + inner + Repeat(close, 1_000)));
    }

    [Fact]
    public void A_long_chain_of_one_operator_is_no_nesting() =>
        Assert.Equal(5_000, ((NetSuite.Client.FilterOr)session.Filter("Read-Filter $text", string.Join(" -or ", Enumerable.Repeat("a -eq 1", 5_000)))).Terms.Count);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
