using NetSuite;

namespace NetSuitePS.Tests.Commands;

/// <summary>A line that is run again with its journal goes on where it was.</summary>
public sealed class WriteJournalTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    [Fact]
    public void The_same_line_with_the_same_journal_writes_nothing_twice_and_what_failed_again()
    {
        var journal = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
        var result = netSuite.Succeed("""
            $rows = 'externalId,companyName,subsidiary', 'J-1,Journal One,1', ',Journal Two,1', 'J-3,Journal Three,999', 'J-4,Journal Four,1' | ConvertFrom-Csv
            $rows | Invoke-NetSuiteUpsert customer -JournalPath $journal -ErrorAction Ignore | ForEach-Object { "$($_.Action) $($_.ExternalId) $($_.IsFromJournal)" }
            $rows[1].externalId = 'J-2'
            $rows[2].subsidiary = 1
            $rows | Invoke-NetSuiteUpsert customer -JournalPath $journal | ForEach-Object { "$($_.Action) $($_.ExternalId) $($_.IsFromJournal)" }
            """, ("journal", journal));

        Assert.Equal(
            [
                "Created J-1 False", "Failed  False", "Failed J-3 False", "Created J-4 False",
                "Created J-1 True", "Created J-2 False", "Created J-3 False", "Created J-4 True",
            ],
            result.Output.Select(item => item.ToString()));
        File.Delete(journal);
    }

    [Fact]
    public void A_journal_of_another_input_or_command_ends_the_command()
    {
        var journal = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
        netSuite.Succeed("$null = Invoke-NetSuiteUpsert customer @{ companyName = 'Mine'; subsidiary = 1 } -ExternalId MINE -JournalPath $journal", ("journal", journal));

        foreach (var script in new[]
        {
            "Invoke-NetSuiteUpsert customer @{ companyName = 'Other'; subsidiary = 1 } -ExternalId OTHER -JournalPath $journal",
            "New-NetSuiteRecord customer @{ companyName = 'Other'; subsidiary = 1 } -ExternalId OTHER -JournalPath $journal",
        })
        {
            var result = netSuite.Run(script);

            Assert.Equal(["NetSuite.Journal"], result.ErrorIds);
            Assert.Empty(result.Output);
        }

        Assert.Equal(["NetSuite.NotFound"], netSuite.Run("Get-NetSuiteRecord customer eid:OTHER").ErrorIds);
        File.Delete(journal);
    }

    [Fact]
    public void A_journal_that_is_no_file_ends_the_command()
    {
        var result = netSuite.Run("1..3 | ForEach-Object { @{ companyName = \"No file $_\"; subsidiary = 1; externalId = \"NOFILE-$_\" } } | Invoke-NetSuiteUpsert customer -JournalPath env:journal");

        Assert.Equal(["NetSuite.Journal"], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Under_WhatIf_no_journal_is_begun()
    {
        var journal = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
        netSuite.Succeed("Invoke-NetSuiteUpsert customer @{ companyName = 'What'; subsidiary = 1 } -ExternalId WHAT -JournalPath $journal -WhatIf", ("journal", journal));

        Assert.False(File.Exists(journal));
    }
}
