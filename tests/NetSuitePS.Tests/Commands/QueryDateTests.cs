using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

public sealed class QueryDateTests : IDisposable
{
    private readonly Hosted session = new();

    public void Dispose() => session.Dispose();

    [Theory]
    [InlineData("M/D/YYYY", "America/Los_Angeles", false)]
    [InlineData("DD.MM.YYYY", "Europe/Berlin", true)]
    [InlineData("D-Mon-YYYY", "Asia/Kolkata", true)]
    [InlineData("D-Mon-YYYY", "Asia/Kolkata", false)]
    [InlineData("YYYY-MM-DD", "Pacific/Auckland", true)]
    public void Dates_are_dates_of_the_accounts_clock_however_it_writes_them(string format, string zone, bool showsTimes)
    {
        var result = session.Invoke($$"""
            $simulator = Start-NetSuiteSimulator -Setting @{ dateFormat = '{{format}}'; timeZone = '{{zone}}'; behaviour = @{ suiteQlShowsTimes = ${{showsTimes}} } }
            try {
                $connection = $simulator | Connect-NetSuite
                $select = "TO_CHAR(trandate, 'YYYY-MM-DD') AS day, TO_CHAR(createddate, 'YYYY-MM-DD HH24:MI') AS created, TO_CHAR(lastmodifieddate, 'YYYY-MM-DD HH24:MI') AS modified"
                $time = if (${{showsTimes}}) { 'yyyy-MM-dd HH:mm' } else { 'yyyy-MM-dd' }
                $rows = @(1..2 | ForEach-Object { "SELECT id, trandate, createddate, lastmodifieddate, $select FROM transaction ORDER BY id" } | Invoke-NetSuiteQuery -Connection $connection)
                $rows.Count -gt 20
                @($rows | Where-Object {
                    $_.trandate -isnot [datetime] -or $_.trandate.ToString('yyyy-MM-dd HH:mm') -ne "$($_.day) 00:00" -or
                    $_.createddate.ToString($time) -ne $_.created.Substring(0, $time.Length) -or
                    $_.lastmodifieddate.ToString($time) -ne $_.modified.Substring(0, $time.Length)
                }).Count
                @(Get-NetSuiteSimulatorRequest).Where({ $_.Path -like '*suiteql*' }).Count
            }
            finally {
                $simulator | Stop-NetSuiteSimulator
            }
            """);

        Assert.Empty(result.Errors);

        // Two queries, and one for how dates are written.
        Assert.Equal([true, 0, 3], result.Output.Select(item => item.BaseObject));
    }
}
