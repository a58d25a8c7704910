namespace NetSuitePS.Tests.Commands;

public sealed class QueryTests(SimulatorSession netSuite) : IClassFixture<SimulatorSession>
{
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
}
