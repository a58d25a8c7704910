using System.Management.Automation;
using NetSuite.Testing;
using NetSuitePS.Completion;

namespace NetSuitePS.Tests.Completion;

/// <summary>Completion inside a filter that is typed as text.</summary>
public sealed class FilterCompletionTests : IDisposable
{
    private readonly Hosted session = new();

    public FilterCompletionTests()
    {
        var import = session.Invoke("Import-Module $path", ("path", typeof(FilterCommand).Assembly.Location));
        Assert.True(import.Errors.Count == 0, import.Everything);
    }

    [Theory]
    [InlineData("'", "'companyName", "'email")]
    [InlineData("", "'companyName", "'email")]
    [InlineData("comp", "'companyName")]
    [InlineData("'companyName -l", "'companyName -like")]
    [InlineData("'companyName LIKE", "'companyName -like", "'companyName -notlike")]
    [InlineData("'isInactive ", "'isInactive -eq", "'isInactive -ne")]
    [InlineData("'isInactive -eq ", "'isInactive -eq $true", "'isInactive -eq $false", "'isInactive -eq $null")]
    [InlineData("\"isInactive -eq ", "\"isInactive -eq `$true")]
    [InlineData("\"email -like '$name*' -and comp", "\"email -like '$name*' -and companyName")]
    [InlineData("\"`$_.email -eq 'x' -and comp", "\"`$_.email -eq 'x' -and companyName")]
    [InlineData("'email -eq ''a b'' -a", "'email -eq ''a b'' -and")]
    [InlineData("'email -eq \"a b\" -or comp", "'email -eq \"a b\" -or companyName")]
    [InlineData("'(email -eq $null) -and $_.comp", "'(email -eq $null) -and $_.companyName")]
    [InlineData("\"comp", "\"companyName")]
    [InlineData("'-not comp", "'-not companyName")]
    [InlineData("'subsidiary -in 1, 2 ", "'subsidiary -in 1, 2 -and", "'subsidiary -in 1, 2 -or")]
    [InlineData("'subsidiary.na", "'subsidiary.name")]
    [InlineData("'subsidiary.", "'subsidiary.name", "'subsidiary.refName", "'subsidiary.id")]
    [InlineData("'subsidiary.name -li", "'subsidiary.name -like")]
    [InlineData("'creditLimit -g", "'creditLimit -gt", "'creditLimit -ge")]
    public void The_last_word_is_completed(string typed, params string[] expected)
    {
        var texts = session.Texts($"Find-Filtered customer -Filter {typed}");

        Assert.True(expected.All(text => texts.Contains(text)), string.Join(" | ", texts));
    }

    [Fact]
    public void An_operator_that_the_field_does_not_allow_is_not_offered()
    {
        Assert.Equal(["'isInactive -eq", "'isInactive -ne"], session.Texts("Find-Filtered customer -Filter 'isInactive -"));
        Assert.DoesNotContain("'addressBook", session.Texts("Find-Filtered customer -Filter 'addr"));
    }

    [Fact]
    public void A_text_that_is_closed_stays_closed()
    {
        const string Line = "Find-Filtered customer -Filter 'email -li'";
        var result = session.Invoke("(TabExpansion2 -inputScript $line -cursorColumn ($line.Length - 1)).CompletionMatches.CompletionText", ("line", Line));

        Assert.Contains("'email -like'", result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void Fields_to_read_and_sort_by_reach_behind_references()
    {
        Assert.Contains("addressBook", session.Texts("Find-Filtered customer -Property email, addr"));
        Assert.DoesNotContain("addressBook", session.Texts("Find-Filtered customer -OrderBy addr"));
        Assert.Contains("subsidiary.name", session.Texts("Find-Filtered customer -OrderBy subsidiary.na"));
        Assert.Contains("subsidiary.refName", session.Texts("Find-Filtered customer -Property subsidiary."));
    }

    [Theory]
    [InlineData("Find-Filtered nosuchtype -Filter 'comp")]
    [InlineData("Find-Filtered customer -Filter 'nosuchfield -eq ")]
    [InlineData("Find-Filtered customer -Filter '(((")]
    [InlineData("Find-Filtered customer -Filter 'email -eq '' ")]
    [InlineData("Find-Filtered customer -Filter { comp")]
    public void A_filter_that_makes_no_sense_is_no_error(string line)
    {
        Assert.NotNull(session.Complete(line));
    }

    public void Dispose() => session.Dispose();
}
