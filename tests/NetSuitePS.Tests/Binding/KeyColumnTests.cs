using System.Management.Automation;
using NetSuitePS.Binding;

namespace NetSuitePS.Tests.Binding;

public sealed class KeyColumnTests
{
    [Theory]
    [InlineData("$_.EmployeeNo", "EmployeeNo")]
    [InlineData("\"E-$($PSItem.EmployeeNo)-$($_.'Cost Center')\"", "EmployeeNo Cost Center")]
    [InlineData("$_.EmployeeNo.Trim().ToUpper()", "EmployeeNo")]
    [InlineData("if ($_.No) { $_.no } else { $other.Name }", "No")]
    [InlineData("[guid]::NewGuid().ToString()", "")]
    public void The_columns_are_those_that_the_block_reads_of_its_input(string block, string names) =>
        Assert.Equal(names, string.Join(' ', KeyColumns.Of(ScriptBlock.Create(block))));

    [Theory]
    [InlineData("EMP-1")]
    [InlineData(null)]
    public void A_value_reads_no_columns(object? key) => Assert.Empty(KeyColumns.Of(key));
}
