using System.Management.Automation;
using System.Management.Automation.Language;

namespace NetSuitePS.Tests.Binding.Filters;

public sealed class FilterSpellingTests(FilterSession session) : IClassFixture<FilterSession>
{
    private const string Given = """
        $min = 5; $list = 1, 2; $names = @('a', 'b'); $nothing = $null; $cust = [pscustomobject]@{ id = 7; sub = @{ id = 8 } }
        $cut = [datetime]'2026-03-01'; $given = [switch]$true; $env:NETSUITEPS_TEST = 'e'; $script:wide = 'w'; $customers = @($cust, [pscustomobject]@{ id = 9 })

        """;

    /// <summary>Read alike as a string and, where PowerShell lets it through, as a script block.</summary>
    public static TheoryData<string, string> Spellings => new()
    {
        { "balance -gt 5", "balance gt 5" },
        { "$_.balance -gt 5", "balance gt 5" },
        { "$PSItem.balance -gt 5", "balance gt 5" },
        { "$_.'balance' -gt 5", "balance gt 5" },
        { "  ( balance -gt 5 )  ", "balance gt 5" },
        { "companyName -eq 'Acme'", "companyName eq 'Acme'" },
        { "companyName -EQ 'Acme'", "companyName eq 'Acme'" },
        { "companyName -ieq 'Acme'", "companyName eq 'Acme'" },
        { "companyName -ceq 'Acme'", "companyName ceq 'Acme'" },
        { "companyName -cne 'Acme'", "companyName cne 'Acme'" },
        { "companyName -clike 'Ac*'", "companyName clike 'Ac*'" },
        { "companyName -cnotlike 'Ac*'", "companyName cnotlike 'Ac*'" },
        { "companyName -cin 'a','b'", "companyName cin ('a', 'b')" },
        { "companyName -inotin 'a','b'", "companyName notin ('a', 'b')" },
        { "a -ne 1", "a ne 1" },
        { "a -ge 1", "a ge 1" },
        { "a -lt 1", "a lt 1" },
        { "a -le 1", "a le 1" },
        { "a -notlike 'x*'", "a notlike 'x*'" },
        { "a -notin 1,2", "a notin (1, 2)" },
        { "$_.companyName -eq 'it''s'", "companyName eq 'it's'" },
        { "companyName -eq \"say `\"hi`\"\"", "companyName eq 'say \"hi\"'" },
        { "companyName -eq '-and balance -gt 5'", "companyName eq '-and balance -gt 5'" },
        { "companyName -eq ') -or (1 -eq 1'", "companyName eq ') -or (1 -eq 1'" },
        { "memo -eq @'\ntwo\nlines\n'@", "memo eq 'two\nlines'" },
        { "subsidiary.name -like 'US*'", "subsidiary.name like 'US*'" },
        { "$_.subsidiary.name -like 'US*' -and subsidiary.id -eq 1", "[subsidiary.name like 'US*' and subsidiary.id eq 1]" },
        { "custentity_x -eq 'a' -and custbody_2y -eq 'b'", "[custentity_x eq 'a' and custbody_2y eq 'b']" },
        { "balance -eq -5", "balance eq -5" },
        { "$_.balance -eq -5", "balance eq -5" },
        { "balance -eq +5", "balance eq 5" },
        { "balance -eq - 5", "balance eq -5" },
        { "balance -gt 1kb", "balance gt 1024" },
        { "balance -gt 1e3", "balance gt 1000d" },
        { "balance -gt 5.5", "balance gt 5.5d" },
        { "balance -gt 5.50d", "balance gt 5.50m" },
        { "balance -gt .5", "balance gt 0.5d" },
        { "balance -gt 5000000000", "balance gt 5000000000L" },
        { "balance -gt 0x10", "balance gt 16" },
        { "email -eq $null", "email eq null" },
        { "isPerson -eq $true -or isPerson -eq $false", "[isPerson eq true or isPerson eq false]" },
        { "isInactive", "isInactive" },
        { "$_.isInactive", "isInactive" },
        { "-not isInactive", "not isInactive" },
        { "-not $_.isInactive", "not isInactive" },
        { "!isInactive", "not isInactive" },
        { "!$_.isInactive", "not isInactive" },
        { "! isInactive -and a -eq 1", "[not isInactive and a eq 1]" },
        { "a -eq 1 -and !b -and ! c -and -not d -and !!e", "[a eq 1 and not b and not c and not d and not not e]" },
        { "-not (a -eq 1)", "not a eq 1" },
        { "-not(a -eq 1 -or b)", "not [a eq 1 or b]" },
        { "a -eq 1 -and b -eq 2 -and c -eq 3", "[a eq 1 and b eq 2 and c eq 3]" },
        { "a -or b -and c", "[[a or b] and c]" },
        { "a -and b -or c", "[[a and b] or c]" },
        { "a -or (b -and c)", "[a or [b and c]]" },
        { "$_.a -or $_.b -and $_.c", "[[a or b] and c]" },
        { "name -like 'x' -and (b -eq 1)", "[name like 'x' and b eq 1]" },
        { "(a -eq 1) -or b -gt 2", "[a eq 1 or b gt 2]" },
        { "((a -eq 1) -and (b -eq 2)) -or ((c -eq 3) -and d)", "[[a eq 1 and b eq 2] or [c eq 3 and d]]" },
        { "$_.name -eq 'x' -and b -eq 1 -or $_.c -lt 2", "[[name eq 'x' and b eq 1] or c lt 2]" },
        { "a -eq 1 -and\n  b -eq 2 -or\n\n  c", "[[a eq 1 and b eq 2] or c]" },
        { "\n  a -eq 1 # first\n", "a eq 1" },
        { "a -eq <# one #> 1", "a eq 1" },
        { "a -eq 1 `\n -and b", "[a eq 1 and b]" },
        { "a -eq 'x'-and b -eq 2", "[a eq 'x' and b eq 2]" },
        { "class -eq 3 -and type -in 'a','b'", "[class eq 3 and type in ('a', 'b')]" },
        { "$_.class -eq 3", "class eq 3" },
        { "a -eq 1 -or (class -eq 2)", "[a eq 1 or class eq 2]" },
        { "process -eq 1 -and begin -eq 2 -and (end -eq 3) -or data -eq 4 -or filter -eq 5", "[[process eq 1 and begin eq 2 and end eq 3] or data eq 4 or filter eq 5]" },
        { "if -eq 1 -or function -eq 2 -or in -eq 3 -or param", "[if eq 1 or function eq 2 or in eq 3 or param]" },
        { "5 -lt balance", "balance gt 5" },
        { "5 -ge $_.balance -and 'x' -eq name", "[balance le 5 and name eq 'x']" },
        { "'x' -cne name", "name cne 'x'" },
        { "id -in 1000,2000", "id in (1000, 2000)" },
        { "id -in 1000, 2000 -and b", "[id in (1000, 2000) and b]" },
        { "id -in @('a','b')", "id in ('a', 'b')" },
        { "id -in ('a','b')", "id in ('a', 'b')" },
        { "id -in @('a'\n'b')", "id in ('a', 'b')" },
        { "id -in @()", "id in ()" },
        { "id -in 'a'", "id in ('a')" },
        { "id -in $null", "id in (null)" },
        { "id -in $list -or id -in $names", "[id in (1, 2) or id in ('a', 'b')]" },
        { "id -in $customers.id", "id in (7, 9)" },
        { "id -in 3,$min,-4,$cust.id", "id in (3, 5, -4, 7)" },
        { "id -in @($list; 3)", "id in (1, 2, 3)" },
        { "balance -gt $min", "balance gt 5" },
        { "balance -gt ($min)", "balance gt 5" },
        { "balance -gt ${min}", "balance gt 5" },
        { "balance -eq $nothing", "balance eq null" },
        { "entity -eq $cust.id -and subsidiary -eq $cust.sub.id", "[entity eq 7 and subsidiary eq 8]" },
        { "memo -eq $env:NETSUITEPS_TEST", "memo eq 'e'" },
        { "memo -eq $script:wide", "memo eq 'w'" },
        { "memo -like \"$min*\"", "memo like '5*'" },
        { "memo -eq \"a`tb $min ${min}c\"", "memo eq 'a\tb 5 5c'" },
        { "trandate -ge $cut", "trandate ge 2026-03-01T00:00:00 Unspecified" },
        { "trandate -ge '2026-01-01'", "trandate ge '2026-01-01'" },
        { "trandate -ge [datetime]'2026-01-01' -and b", "[trandate ge 2026-01-01T00:00:00 Unspecified and b]" },
        { "$_.trandate -ge [datetime] '2026-01-01'", "trandate ge 2026-01-01T00:00:00 Unspecified" },
        { "lastModifiedDate -ge [datetimeoffset]'2026-01-01T10:00:00+02:00'", "lastModifiedDate ge 2026-01-01T10:00:00+02:00" },
        { "balance -eq [decimal]'1.5'", "balance eq 1.5m" },
        { "balance -eq [int]'5' -and memo -eq [string]5", "[balance eq 5 and memo eq '5']" },
        { "balance -eq [int]$min", "balance eq 5" },
        { "isInactive -eq $given", "isInactive eq true" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_string_is_read(string text, string expected) =>
        Assert.Equal(expected, session.Read(Given + "Read-Filter $text", text));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_script_block_is_read_where_PowerShell_lets_it_through(string text, string expected)
    {
        var script = Given + $"Read-Filter {{ {text} }}";
        Parser.ParseInput(script, out _, out var errors);
        if (errors.Length == 0)
        {
            Assert.Equal(expected, session.Read(script));
        }
        else
        {
            Assert.ThrowsAny<ParseException>(() => session.Run(script));
        }
    }

    [Theory]
    [InlineData("trandate -ge $cut.AddDays(-3)", "trandate ge 2026-02-26T00:00:00 Unspecified")]
    [InlineData("trandate -ge (Get-Cut 3).AddDays(1) -and b", "[trandate ge 2026-03-04T00:00:00 Unspecified and b]")]
    [InlineData("balance -gt $min * 2 + 1", "balance gt 11")]
    [InlineData("$_.balance -gt $min * 2 + 1", "balance gt 11")]
    [InlineData("memo -eq \"$($cust.id)-$(1 + 1)\"", "memo eq '7-2'")]
    [InlineData("id -in (Get-Many)", "id in ('x', 'y')")]
    [InlineData("id -in (Get-None)", "id in ()")]
    [InlineData("id -in @(Get-Many; 'z')", "id in ('x', 'y', 'z')")]
    [InlineData("id -in ($customers | Where-Object { $_.id -gt 8 } | ForEach-Object { $_.id })", "id in (9)")]
    [InlineData("balance -gt $list[1]", "balance gt 2")]
    [InlineData("balance -gt [math]::Max(3, $min)", "balance gt 5")]
    [InlineData("balance -gt -$min", "balance gt -5")]
    [InlineData("balance -gt (Get-Cut 3).Day", "balance gt 3")]
    [InlineData("type -eq [System.ConsoleColor]'Red'", "type eq ConsoleColor Red")]
    public void Values_in_a_script_block_are_code_of_its_writer(string text, string expected)
    {
        const string Functions = """
            function Get-Cut($day) { [datetime]::new(2026, 3, $day) }
            function Get-Many { 'x'; 'y' }
            function Get-None { }

            """;
        Assert.Equal(expected, session.Read(Given + Functions + $"Read-Filter {{ {text} }}"));
    }

    [Fact]
    public void Code_in_a_script_block_runs_once() =>
        Assert.Equal("1", session.Run("$script:runs = 0; function Get-Value { $script:runs++; 5 }; Read-Filter { $_.balance -gt (Get-Value) } | Out-Null; \"$script:runs\"")[^1].ToString());
}
