using NetSuite.Simulator.Faults;

namespace NetSuite.Simulator.Tests.Faults;

public sealed class FaultRuleTests
{
    private const string Customer = "/services/rest/record/v1/customer/101";

    [Theory]
    [InlineData("/services/rest/record/v1/customer/*", true)]
    [InlineData("/services/rest/record/v1/*", false)]
    [InlineData("/services/rest/record/**", true)]
    [InlineData("customer/*", true)]
    [InlineData("CUSTOMER/1?1", true)]
    [InlineData("customer", false)]
    [InlineData("mer/101", false)]
    [InlineData("/services/rest/record/v1/(customer|x)/101", false)]
    [InlineData("**/**/**/**/**/**/**/**/**/**/x", false)]
    public void A_pattern_fits_whole_paths(string pattern, bool fits) =>
        Assert.Equal(fits, new PathPattern(pattern).Fits(Customer));

    [Fact]
    public void A_rule_strikes_after_so_many_and_so_often()
    {
        var table = new FaultTable();
        table.Add(new FaultRule { Kind = FaultKind.UnexpectedError, After = 2, Times = 3 });

        Assert.Equal("--xxx---", Strikes(table, 8));
        Assert.Equal((8, 3), (table.States[0].Matches, table.States[0].Hits));
    }

    [Fact]
    public void A_chance_is_drawn_from_the_seed()
    {
        string Draw(int seed)
        {
            var table = new FaultTable();
            table.Add(new FaultRule { Kind = FaultKind.UnexpectedError, Probability = 0.3, Seed = seed });
            return Strikes(table, 1000);
        }

        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
        Assert.InRange(Draw(1).Count(sign => sign == 'x'), 250, 350);
    }

    [Fact]
    public void Only_the_rules_method_counts()
    {
        var table = new FaultTable();
        table.Add(new FaultRule { Kind = FaultKind.UnexpectedError, Method = "post", Times = 1 });

        Assert.Null(table.Strike("GET", Customer, false));
        Assert.NotNull(table.Strike("POST", Customer, false));
    }

    [Fact]
    public void The_first_rule_that_strikes_decides_and_the_others_do_not_count_it()
    {
        var table = new FaultTable();
        table.Add(new FaultRule { Kind = FaultKind.UnexpectedError, Times = 1 });
        table.Add(new FaultRule { Kind = FaultKind.Hang, Times = 1 });

        Assert.Equal(FaultKind.UnexpectedError, table.Strike("GET", Customer, false)!.Rule.Kind);
        Assert.Equal(0, table.States[1].Matches);
        Assert.Equal(FaultKind.Hang, table.Strike("GET", Customer, false)!.Rule.Kind);
        Assert.Null(table.Strike("GET", Customer, false));
    }

    [Fact]
    public void A_token_expires_only_where_there_is_one()
    {
        var table = new FaultTable();
        table.Add(new FaultRule { Kind = FaultKind.ExpiredToken });

        Assert.Null(table.Strike("GET", Customer, hasBearerToken: false));
        Assert.NotNull(table.Strike("GET", Customer, hasBearerToken: true));
    }

    [Theory]
    [InlineData(FaultKind.LateVisibility)]
    [InlineData(FaultKind.RecordChanged)]
    public void A_fault_of_writes_is_not_used_up_by_what_writes_nothing(FaultKind kind)
    {
        var table = new FaultTable();
        table.Add(new FaultRule { Kind = kind, Times = 1 });

        Assert.Null(table.Strike("GET", Customer, false));
        Assert.Null(table.Strike("POST", "/services/rest/query/v1/suiteql", false));
        Assert.Null(table.Strike("POST", "/services/rest/auth/oauth2/v1/token", false));
        Assert.NotNull(table.Strike("PATCH", Customer, false));
    }

    [Fact]
    public void Requests_at_once_do_not_strike_too_often()
    {
        var table = new FaultTable();
        table.Add(new FaultRule { Kind = FaultKind.UnexpectedError, Times = 10 });
        var struck = 0;

        Parallel.For(0, 1000, _ =>
        {
            if (table.Strike("GET", Customer, false) is not null)
            {
                Interlocked.Increment(ref struck);
            }
        });

        Assert.Equal(10, struck);
        Assert.Equal((1000, 10), (table.States[0].Matches, table.States[0].Hits));
    }

    private static string Strikes(FaultTable table, int requests) =>
        string.Concat(Enumerable.Range(0, requests).Select(_ => table.Strike("GET", Customer, false) is null ? '-' : 'x'));
}
