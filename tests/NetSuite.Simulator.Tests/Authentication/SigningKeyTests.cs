using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Authentication;

public sealed class SigningKeyTests : IAsyncDisposable
{
    private readonly TestAccount account = new();

    [Fact]
    public async Task Keys_are_published_thirty_days_before_they_are_used_and_gone_after_ninety()
    {
        await account.InitializeAsync();
        var first = Assert.Single(await Keys());

        account.Clock.Advance(TimeSpan.FromDays(60));
        var both = await Keys();
        Assert.Equal(2, both.Count);
        Assert.Equal(first, both[0]);

        account.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(both[1], Assert.Single(await Keys()));
    }

    private async Task<List<string>> Keys() =>
        [.. (await account.SendWith("GET", "/services/rest/auth/oauth2/v1/keys", null, null)).Json.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];

    async ValueTask IAsyncDisposable.DisposeAsync() => await account.DisposeAsync();
}
