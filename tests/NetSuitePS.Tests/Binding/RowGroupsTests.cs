using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using static NetSuitePS.Tests.Binding.Things;

namespace NetSuitePS.Tests.Binding;

public sealed class RowGroupsTests
{
    [Fact]
    public void Rows_with_the_same_value_make_one_record_with_a_line_of_each()
    {
        Assert.Equal(
            [
                """{"memo":"a","entity":{"externalId":"C"},"item":{"items":[{"sku":"W","quantity":1},{"sku":"X","quantity":2}]}}""",
                """{"memo":"b","item":{"items":[{"sku":"Y","quantity":3}]}}""",
            ],
            Bodies(
                "orderNo",
                Properties(("orderNo", "1"), ("memo", "a"), ("entity.externalId", "C"), ("item.sku", "W"), ("item.quantity", "1")),
                Properties(("orderNo", "1"), ("memo", ""), ("entity.externalId", ""), ("item.sku", "X"), ("item.quantity", "2")),
                Properties(("orderNo", "2"), ("memo", "b"), ("item.sku", "Y"), ("item.quantity", "3"))));
    }

    [Fact]
    public void A_row_without_cells_for_a_line_adds_none()
    {
        Assert.Equal(
            ["""{"memo":"a","item":{"items":[{"sku":"W"}]}}"""],
            Bodies("orderNo", Properties(("orderNo", "1"), ("memo", "a"), ("item.sku", "")), Properties(("orderNo", "1"), ("item.sku", "W"))));
    }

    [Theory]
    [InlineData("memo", """{"memo":"1","item":{"items":[{"sku":"W"}]}}""")]
    [InlineData("externalId", """{"externalId":"1","item":{"items":[{"sku":"W"}]}}""")]
    public void The_column_that_groups_is_a_field_where_the_type_has_it(string column, string json)
    {
        Assert.Equal([json], Bodies(column, Properties((column, "1"), ("item.sku", "W"))));
    }

    [Fact]
    public void Rows_that_disagree_are_refused_with_the_column_both_values_and_the_group()
    {
        var refusal = Assert.Throws<InputException>(() => Bodies("orderNo", Properties(("orderNo", "SO-1"), ("memo", "a")), Properties(("orderNo", "SO-1"), ("memo", "b"))));

        Assert.Equal("The rows of 'SO-1' make one record, but their column 'memo' has 'a' and 'b'.", refusal.Message);
    }

    [Fact]
    public void A_group_that_comes_again_is_refused_and_the_group_under_way_goes_on()
    {
        var groups = new RowGroups("orderNo");
        groups.Add(Properties(("orderNo", "1")));
        Assert.Single(groups.Add(Properties(("orderNo", "2"))));

        Assert.Contains("Sort-Object", Assert.Throws<InputException>(() => groups.Add(Properties(("orderNo", "1")))).RecommendedAction);
        Assert.Empty(groups.Add(Properties(("orderNo", 2))));
        Assert.Single(groups.Finish());
        Assert.Empty(groups.Finish());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_row_without_a_value_is_refused(string? value)
    {
        Assert.Throws<InputException>(() => new RowGroups("orderNo").Add(Properties(("orderNo", value))));
        Assert.Throws<InputException>(() => new RowGroups("orderNumber").Add(Properties(("orderNo", "1"))));
    }

    [Theory]
    [InlineData("$_.orderNo.Substring(0, 4)")]
    [InlineData("$PSItem.orderNo.Substring(0, 4)")]
    public void A_script_block_tells_which_rows_belong_together(string block)
    {
        using var runspace = System.Management.Automation.Runspaces.RunspaceFactory.CreateRunspace(System.Management.Automation.Runspaces.InitialSessionState.CreateDefault2());
        runspace.Open();
        System.Management.Automation.Runspaces.Runspace.DefaultRunspace = runspace;
        var groups = new RowGroups(ScriptBlock.Create(block));

        Assert.Empty(groups.Add(Properties(("orderNo", "SO-1-1"))));
        Assert.Empty(groups.Add(Properties(("orderNo", "SO-1-2"))));
        Assert.Equal("SO-1 (2 rows)", Assert.Single(groups.Add(Properties(("orderNo", "SO-2-1")))).ToString());
    }

    [Fact]
    public void Two_spellings_of_a_column_of_the_lines_are_refused()
    {
        var groups = new RowGroups("memo");
        groups.Add(new PSObject(new System.Collections.Hashtable(StringComparer.Ordinal) { ["memo"] = "1", ["item.quantity"] = 1, ["ITEM.Quantity"] = 2 }));

        Assert.Contains("twice", Refused(groups.Finish().Single()).Message);
    }

    private static string[] Bodies(string column, params PSObject[] rows)
    {
        var groups = new RowGroups(column);
        var complete = rows.SelectMany(groups.Add).ToList();
        return [.. complete.Concat(groups.Finish()).Select(group => Json(group))];
    }
}
