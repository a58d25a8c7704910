using System.Net;
using NetSuite.Simulator.Governance;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Governance;

public sealed class LatencyTests
{
    private const int Draws = 20_000;

    [Fact]
    public async Task An_answer_comes_when_its_time_is_over_and_not_before()
    {
        await using var account = await TestAccount.StartAsync(options => options with { Latency = new Latency { Fixed = TimeSpan.FromMilliseconds(50) } });

        var request = account.Get(TestAccount.Record + "/customer/101");
        await account.Clock.AdvanceAfterAsync(1, TimeSpan.FromMilliseconds(49));
        Assert.Equal(0, account.Host.Account.Requests.Entries[0].Status);
        account.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(HttpStatusCode.OK, (await request).Status);
        Assert.Equal(50, account.Host.Account.Requests.Entries[0].Duration);
    }

    [Fact]
    public void The_long_tail_of_a_distribution_ends_at_an_hour()
    {
        var source = new LatencySource(new Latency { Median = TimeSpan.FromTicks(1), Percentile95 = TimeSpan.FromHours(1) });

        Assert.All(Enumerable.Range(0, Draws).Select(_ => source.Next("GET")), time => Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Draws_go_on_when_something_else_is_set_and_begin_anew_with_a_reset()
    {
        await using var account = await TestAccount.StartAsync(options => options with { Latency = new Latency { Maximum = TimeSpan.FromSeconds(1) } });
        var source = account.Host.Account.Latency;
        var first = source.Next("GET");

        await account.Control("PATCH", "settings", """{"governance":{"concurrencyLimit":2}}""");
        Assert.Same(source, account.Host.Account.Latency);
        await account.Control("POST", "reset");
        Assert.Equal(first, account.Host.Account.Latency.Next("GET"));
    }

    [Fact]
    public async Task One_kind_of_latency_takes_the_place_of_another()
    {
        await using var account = await TestAccount.StartAsync(options => options with { Latency = new Latency { Fixed = TimeSpan.FromSeconds(1) } });

        var changed = await account.Control("PATCH", "settings", """{"latency":{"median":50,"percentile95":200}}""");

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal("00:00:00", changed.At("latency.fixed").GetString());
    }

    [Fact]
    public void A_method_may_have_its_own()
    {
        var source = new LatencySource(new Latency
        {
            Fixed = TimeSpan.FromMilliseconds(5),
            Methods = new Dictionary<string, Latency> { ["post"] = new() { Fixed = TimeSpan.FromMilliseconds(80) } },
        });

        Assert.Equal(TimeSpan.FromMilliseconds(5), source.Next("GET"));
        Assert.Equal(TimeSpan.FromMilliseconds(80), source.Next("POST"));
    }

    [Fact]
    public void A_uniform_distribution_keeps_within_its_bounds_and_fills_them()
    {
        var times = Draw(new Latency { Minimum = TimeSpan.FromMilliseconds(20), Maximum = TimeSpan.FromMilliseconds(120) });

        Assert.InRange(times[0], 20, 21);
        Assert.InRange(times[^1], 119, 120);
        Assert.InRange(times.Average(), 68, 72);
    }

    [Fact]
    public void A_lognormal_distribution_has_its_median_and_percentile()
    {
        var times = Draw(new Latency { Median = TimeSpan.FromMilliseconds(200), Percentile95 = TimeSpan.FromMilliseconds(1000) });

        Assert.InRange(times[Draws / 2], 190, 210);
        Assert.InRange(times[Draws * 95 / 100], 940, 1060);
    }

    [Fact]
    public void The_same_seed_draws_the_same_times()
    {
        var latency = new Latency { Maximum = TimeSpan.FromSeconds(1), Seed = 7 };

        Assert.Equal(Draw(latency), Draw(latency));
        Assert.NotEqual(Draw(latency), Draw(latency with { Seed = 8 }));
    }

    private static List<double> Draw(Latency latency)
    {
        var source = new LatencySource(latency);
        return [.. Enumerable.Range(0, Draws).Select(_ => source.Next("GET").TotalMilliseconds).Order()];
    }
}
