namespace NetSuitePS.Tests.Binding.Filters;

public sealed class WhereReaderTests(FilterSession session) : IClassFixture<FilterSession>
{
    private const string Odd = """
        $twice = [hashtable]::new([StringComparer]::Ordinal); $twice.Field = 'a'; $twice.field = 'b'; $twice.Operator = 'eq'; $twice.Value = 1
        $failing = [pscustomobject]@{ Field = 'a'; Operator = 'eq' }
        $failing.psobject.Members.Add([psscriptproperty]::new('Value', { throw 'no' }))

        """;

    [Theory]
    [InlineData("'balance', 'gt', 5", "balance gt 5")]
    [InlineData("'balance', '-gt', 5", "balance gt 5")]
    [InlineData("'name', 'ceq', 'x'", "name ceq 'x'")]
    [InlineData("'name', '-NotLike', 'x*'", "name notlike 'x*'")]
    [InlineData("'email', 'eq', $null", "email eq null")]
    [InlineData("'id', 'in', (1, 2)", "id in (1, 2)")]
    [InlineData("'id', 'in', 1", "id in (1)")]
    [InlineData("'id', 'notin', @()", "id notin ()")]
    [InlineData("@(, @('a', 'eq', 1))", "a eq 1")]
    [InlineData("@('a', 'eq', 1), @('b', 'gt', 2)", "[a eq 1 and b gt 2]")]
    [InlineData("@('a', 'eq', 1), @('b', 'gt', 2), @('c', 'lt', 3)", "[a eq 1 and b gt 2 and c lt 3]")]
    [InlineData("@('a', 'eq', 1), @('b', 'gt', 2) -MatchAny", "[a eq 1 or b gt 2]")]
    [InlineData("@{ Field = 'a'; Operator = 'eq'; Value = 1 }", "a eq 1")]
    [InlineData("@{ field = 'a'; operator = '-in'; value = 1, 2 }, @('b', 'eq', $true)", "[a in (1, 2) and b eq true]")]
    [InlineData("([pscustomobject]@{ Field = 'a'; Operator = 'eq'; Value = 1.5d; Note = 'x' })", "a eq 1.5m")]
    [InlineData("'a', 'eq', ([datetime]'2026-01-31')", "a eq 2026-01-31T00:00:00 Unspecified")]
    [InlineData("'a', 'eq', '$(exit) -or 1'", "a eq '$(exit) -or 1'")]
    [InlineData("('a,eq,1', 'b,gt,2' | ForEach-Object { , $_.Split(',') })", "[a eq '1' and b gt '2']")]
    public void Conditions_are_read(string where, string expected) => Assert.Equal(expected, session.Read($"Read-Filter -Where {where}"));

    [Theory]
    [InlineData("'balance', 'gt'", "has three parts, and this has 2: 'balance', 'gt'")]
    [InlineData("'a', 'eq', 1, 'b', 'gt', 2", "has three parts, and this has 6")]
    [InlineData("'balance gt 5'", "has three parts")]
    [InlineData("@()", "has no conditions")]
    [InlineData("5", "5 is no condition")]
    [InlineData("$null, $null", "$null is no condition")]
    [InlineData("@('a', 'eq', 1), 5", "5 is no condition")]
    [InlineData("@('a', 'eq', 1), 'b'", "'b' is no condition")]
    [InlineData("@(, @(5, 'eq', 1))", "begins with the name of a field, and 5 is none")]
    [InlineData("' ', 'eq', 1", "begins with the name of a field")]
    [InlineData("@{ Field = 'a'; Operator = 'eq' }", "has no Value")]
    [InlineData("@{ Field = 'a'; Op = 'eq'; Value = 1 }", "has no 'Op'")]
    [InlineData("([pscustomobject]@{ Field = 'a'; Value = 1 })", "has no Operator")]
    [InlineData("'a', 'match', 1", "use -like")]
    [InlineData("'a', '=', 1", "Write -eq")]
    [InlineData("'a', 'START_WITH', 'x'", "Write -like 'text*'")]
    [InlineData("'a', $null, 1", "-eq, -ne")]
    [InlineData("'a', 'near', 1", "'near', the operator for 'a'")]
    [InlineData("'a', 'eq', (1, 2)", "Use -in")]
    [InlineData("'a', 'eq', ([pscustomobject]@{ id = 1 })", "with a whole object")]
    [InlineData("'a', 'in', (1, @{ id = 1 })", "with a whole object")]
    [InlineData("'a', ([pscustomobject]@{ id = 1 }), 1", "an object, the operator for 'a'")]
    [InlineData("$twice", "' twice.")]
    [InlineData("$failing", "The Value of a condition of -Where can't be read")]
    [InlineData("('x' * 1000), ('y' * 1000), 1", "xxx...' in -Where")]
    public void A_wrong_shape_is_refused_with_the_right_one(string where, string says) =>
        Assert.Contains(says, session.Refusal($"{Odd}Read-Filter -Where {where}"), StringComparison.Ordinal);
}
