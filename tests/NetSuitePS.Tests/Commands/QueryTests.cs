namespace NetSuitePS.Tests.Commands;

public sealed class QueryTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
    // Numbers from 0 up to 199,999.
    private const string ManyRows = """
        $digits = '(' + (@(0..9 | ForEach-Object { "SELECT $_ AS d FROM DUAL" }) -join ' UNION ALL ') + ')'
        $query = "SELECT a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d AS id FROM $digits a CROSS JOIN $digits b CROSS JOIN $digits c CROSS JOIN $digits d CROSS JOIN $digits e CROSS JOIN (SELECT 0 AS d FROM DUAL UNION ALL SELECT 1 FROM DUAL) f"

        """;

    [Fact]
    public void Columns_come_in_the_order_of_the_query()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT phone, id, companyname AS name FROM customer WHERE id = 101'");

        Assert.Equal(["phone", "id", "name"], result.Output[0].Properties.Select(property => property.Name));
    }

    [Fact]
    public void A_column_without_a_value_is_there()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT id, NULL AS nothing FROM customer WHERE id = 101'");

        Assert.Null(result.Output[0].Properties["nothing"].Value);
    }

    [Fact]
    public void A_value_is_bound_whatever_it_holds()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE companyname = ?' \"x' OR '1'='1\"");

        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_mistake_in_the_query_is_told_in_NetSuites_words()
    {
        var result = netSuite.Run("Invoke-NetSuiteQuery 'SELECT nosuchcolumn FROM customer'");

        Assert.Equal(["NetSuite.Validation"], result.ErrorIds);
        Assert.Contains("nosuchcolumn", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_can_be_taken_from_the_pipeline_one_query_after_another()
    {
        var result = netSuite.Run("'SELECT id FROM customer WHERE id = 101', 'SELECT', 'SELECT id FROM customer WHERE id = 102' | Invoke-NetSuiteQuery");

        Assert.Equal(["101", "102"], result.Output.Select(row => row.Properties["id"].Value));
        Assert.Single(result.Errors);
    }

    [Fact]
    public void A_consumer_that_has_enough_stops_the_paging()
    {
        var result = netSuite.Succeed("""
            Invoke-NetSuiteQuery 'SELECT a.id AS a, b.id AS b FROM item a CROSS JOIN item b ORDER BY a.id, b.id' -Verbose |
                Select-Object -First 5
            """);

        Assert.Equal(5, result.Output.Count);
        Assert.InRange(result.Verbose.Count, 1, 2);
    }

    [Fact]
    public void A_long_result_comes_whole_and_in_order()
    {
        var result = netSuite.Succeed("""
            $rows = @(Invoke-NetSuiteQuery 'SELECT a.id AS a, b.id AS b FROM item a CROSS JOIN item b ORDER BY a.id, b.id')
            $items = @(Invoke-NetSuiteQuery 'SELECT id FROM item')
            $rows.Count -gt 1000
            $rows.Count - [Math]::Pow($items.Count, 2)
            @($rows | ForEach-Object { "$($_.a)-$($_.b)" } | Sort-Object -Unique).Count - $rows.Count
            """);

        Assert.Equal(["True", "0", "0"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_record_is_bound_as_its_id()
    {
        var result = netSuite.Succeed("(Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE id = ?' (Get-NetSuiteRecord customer 101)).id");

        Assert.Equal("101", result.Single<string>());
    }

    [Fact]
    public void A_list_for_one_question_mark_is_refused_before_it_is_sent()
    {
        var result = netSuite.Run("Invoke-NetSuiteQuery 'SELECT id FROM customer WHERE id IN (?)' -Parameter @(, @(101, 102)) -Verbose");

        Assert.Equal(["NetSuite.InvalidInput"], result.ErrorIds);
        Assert.Empty(result.Verbose);
    }

    [Fact]
    public void Values_have_the_types_of_their_columns()
    {
        var result = netSuite.Succeed("""
            Invoke-NetSuiteQuery 'SELECT tl.transaction, tl.id, tl.mainline, tl.quantity, tl.foreignamount AS amount, tl.memo FROM transactionline tl WHERE tl.quantity IS NOT NULL ORDER BY tl.transaction, tl.id' -First 1 |
                ForEach-Object { $_.PSObject.Properties } | ForEach-Object { $_.TypeNameOfValue }
            """);

        Assert.Equal(
            ["System.String", "System.String", typeof(object), typeof(decimal?), typeof(decimal?), "System.String"],
            result.Output.Select(name => Type.GetType(name.ToString()!) is { } type && type != typeof(string) ? (object)type : name.ToString()!));
    }

    [Fact]
    public void Counts_and_sums_are_numbers()
    {
        var result = netSuite.Succeed("""
            $row = Invoke-NetSuiteQuery 'SELECT COUNT(*) AS n, SUM(quantity) AS quantity, MAX(id) AS id FROM transactionline'
            $row.n -gt 9; $row.quantity.GetType().Name; $row.id.GetType().Name
            """);

        Assert.Equal(["True", "Decimal", "String"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void AsText_keeps_what_NetSuite_sends()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT mainline, COUNT(*) AS n FROM transactionline GROUP BY mainline ORDER BY mainline' -AsText");

        Assert.Equal(["F", "T"], result.Output.Select(row => row.Properties["mainline"].Value));
        Assert.All(result.Output, row => Assert.IsType<string>(row.Properties["n"].Value));
    }

    [Fact]
    public void A_row_can_be_changed()
    {
        var result = netSuite.Succeed("""
            $row = Invoke-NetSuiteQuery 'SELECT COUNT(*) AS n, MAX(memo) AS memo, MIN(mainline) AS mainline FROM transactionline'
            $row.n = '5.5'; $row.memo = 'x'; $row.mainline = 'true'
            $row.n; $row.memo; $row.mainline
            $row.mainline = 'false'
            $row.mainline
            $row.n = $null
            $null -eq $row.n
            """);

        Assert.Equal([5.5m, "x", true, false, true], result.Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void A_result_that_cannot_be_read_to_its_end_is_an_error_behind_its_last_row()
    {
        var result = netSuite.Run(ManyRows + """
            Invoke-NetSuiteQuery "SELECT id FROM ($query) WHERE id < 100005" -Skip 99999
            """);

        Assert.Single(result.Output);
        Assert.Equal(["NetSuite.Validation"], result.ErrorIds);
        Assert.Contains("SELECT id, ... ORDER BY id", result.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_result_has_nothing_behind_its_100000th_row()
    {
        Assert.Empty(netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT id FROM customer' -Skip 100000").Output);
    }

    [Fact]
    public void First_and_Skip_ask_for_what_is_needed()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT a.id AS a, b.id AS b FROM item a CROSS JOIN item b ORDER BY a.id, b.id' -Skip 20 -First 5 -Verbose");

        Assert.Equal(5, result.Output.Count);
        Assert.Contains("limit=5&offset=20", Assert.Single(result.Verbose), StringComparison.Ordinal);
    }

    [Fact]
    public void IncludeTotalCount_gives_the_size_of_the_result_first()
    {
        var result = netSuite.Succeed("""
            $all = @(Invoke-NetSuiteQuery 'SELECT id FROM customer')
            Invoke-NetSuiteQuery 'SELECT id FROM customer' -First 1 -IncludeTotalCount |
                ForEach-Object { if ($_ -is [uint64]) { $_ -eq $all.Count } else { $_.id.Length -gt 0 } }
            """);

        Assert.Equal([true, true], result.Output.Select(item => item.BaseObject));
    }

    [Fact]
    public void No_row_is_asked_for_when_none_is_wanted()
    {
        var result = netSuite.Succeed("Invoke-NetSuiteQuery 'SELECT id FROM customer' -First 0 -Verbose");

        Assert.Empty(result.Output);
        Assert.Empty(result.Verbose);
    }

    [Fact]
    public void Rows_beyond_the_100000_of_one_result_follow_by_their_ids()
    {
        var result = netSuite.Succeed(ManyRows + """
            $next = 99000
            $bad = 0
            Invoke-NetSuiteQuery "SELECT id FROM ($query) WHERE id < ? ORDER BY id" 102500 -Skip 99000 | & { process { if ($_.id -ne $next) { $bad++ }; $next++ } end { $next; $bad } }
            """);

        Assert.Equal([102_500, 0], result.Output.Select(item => item.BaseObject));
    }
}
