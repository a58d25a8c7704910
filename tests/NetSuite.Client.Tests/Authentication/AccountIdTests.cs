using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class AccountIdTests
{
    [Theory]
    [InlineData("123456", "123456", "123456")]
    [InlineData("123456_SB1", "123456_SB1", "123456-sb1")]
    [InlineData("123456-sb1", "123456_SB1", "123456-sb1")]
    [InlineData("tstdrv1234567", "TSTDRV1234567", "tstdrv1234567")]
    [InlineData("123456_RP", "123456_RP", "123456-rp")]
    public void Both_spellings_are_known(string text, string realm, string host)
    {
        var account = AccountId.Parse(text);

        Assert.Equal((realm, host), (account.Realm, account.HostLabel));
    }

    [Fact]
    public void Whatever_is_accepted_stays_within_NetSuites_domain() => Gen.OneOf(
        Gen.String[Gen.Char["0123456789abcXYZ_-./:@#?%\\ é\n"], 0, 12],
        Gen.String).Sample(text =>
        !AccountId.TryParse(text, out var account)
        || (account.SuiteTalkUri.Host == account.HostLabel + ".suitetalk.api.netsuite.com"
            && account.SuiteTalkUri.PathAndQuery == "/"
            && account.SuiteTalkUri.UserInfo.Length == 0
            && AccountId.Parse(account.HostLabel) == account
            && AccountId.Parse(account.Realm) == account));

    [Theory]
    [InlineData("")]
    [InlineData("123456.evil.example")]
    [InlineData("123456/x")]
    [InlineData("a@b")]
    [InlineData("123456_SB1_2")]
    [InlineData("123456\n")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => AccountId.Parse(text));
}
