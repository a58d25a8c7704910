namespace NetSuitePS.Tests.Records;

/// <summary>Conditions that scripts write, beside what Where-Object selects with them.</summary>
public sealed class FilterValueTests(RecordAccount account) : IClassFixture<RecordAccount>
{
    [Theory]
    [InlineData("customer", "$_.email")]
    [InlineData("customer", "-not $_.email")]
    [InlineData("customer", "$_.balance")]
    [InlineData("customer", "-not $_.balance")]
    [InlineData("customer", "-not $_.parent -and $_.isInactive")]
    [InlineData("customer", "$_.lastModifiedDate -and $_.subsidiary.refName")]
    [InlineData("customer", "$_.companyName -ne 'M\u00fcller \u6771\u4eac'")]
    [InlineData("customer", "$_.companyName -notlike '*\u6771\u4eac*' -or $_.isInactive")]
    [InlineData("customer", "$_.companyName -notlike '[a-c]?*'")]
    [InlineData("customer", "$_.companyName -ne ('x' * 5000)")]
    [InlineData("customer", "$_.companyName -ne \"a$([char]0xd800)\"")]
    [InlineData("customer", "$_.subsidiary -ne ('x' * 5000)")]
    [InlineData("customer", "$_.subsidiary -eq $subsidiary")]
    [InlineData("customer", "$_.isInactive -eq $given")]
    [InlineData("salesOrder", "$_.status.refName -eq 'Billed'")]
    [InlineData("salesOrder", "$_.status.refName -ne 'pending fulfillment'")]
    [InlineData("salesOrder", "$_.status.refName -like 'Pending *'")]
    [InlineData("salesOrder", "$_.status.refName -notlike '*bill*'")]
    public void A_condition_selects_what_Where_Object_selects(string type, string condition)
    {
        const string Given = "$subsidiary = Get-NetSuiteRecord subsidiary 1; $given = [switch]$true\n";
        var expected = account.Ids($"{Given}Get-NetSuiteRecord {type} | Where-Object {{ {condition} }}");

        Assert.NotEmpty(expected);
        Assert.Equal(expected, account.Ids($"{Given}Get-NetSuiteRecord {type} -Filter {{ {condition} }}"));
        Assert.Equal(expected, account.Ids($"{Given}Get-NetSuiteRecord {type} -Filter {{ {condition} }} -Property id"));
    }

    [Fact]
    public void What_only_lists_and_what_only_queries_know_is_joined_by_and_but_not_by_or()
    {
        var expected = account.Ids("Get-NetSuiteRecord customer | Where-Object { $_.balance -gt 0 -and $_.subsidiary -eq 1 }");

        Assert.NotEmpty(expected);
        Assert.Equal(expected, account.Ids("Get-NetSuiteRecord customer -Filter { $_.balance -gt 0 -and $_.subsidiary.name -like 'Parent*' }"));
        var refusal = account.Session.Invoke("Get-NetSuiteRecord customer -Filter { $_.balance -gt 0 -or $_.subsidiary.name -like 'Parent*' }");
        Assert.Empty(refusal.Output);
        Assert.StartsWith("NetSuite can't filter customer records", Assert.Single(refusal.Errors).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subsidiary")]
    [InlineData("emailPreference")]
    [InlineData("companyName")]
    [InlineData("id")]
    public void A_value_that_no_record_can_have_finds_nothing(string field)
    {
        foreach (var value in new[] { new string('x', 100_000), "a\ud800", "1\0", "\u0007", "1' OR '1'='1", "1) OR (1=1", "\" OR id EMPTY_NOT OR id IS \"" })
        {
            Assert.Empty(account.Succeed("Get-NetSuiteRecord customer -Where $field, 'eq', $value", ("field", field), ("value", value)).Output);
            Assert.Empty(account.Succeed("Get-NetSuiteRecord customer -Filter \"$field -eq `$value\" -Property id", ("field", field), ("value", value)).Output);
        }
    }
}
