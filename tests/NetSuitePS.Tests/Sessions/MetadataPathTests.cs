using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Sessions;

public sealed class MetadataPathTests
{
    private static readonly Uri Account = new("https://123456.suitetalk.api.netsuite.com/");

    [Theory]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("https://localhost/")]
    [InlineData("http://[::1]:5000/")]
    public void Of_a_simulator_on_this_machine_nothing_is_kept(string url)
    {
        Assert.Null(MetadataPath.For(new Uri(url), null));
        Assert.Null(MetadataPath.For(new Uri(url), "/somewhere"));
    }

    [Fact]
    public void The_variable_names_the_folder()
    {
        Assert.Equal("/somewhere", MetadataPath.For(Account, "/somewhere"));
        Assert.Equal("/somewhere", MetadataPath.For(null, "/somewhere"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_variable_keeps_everything_in_memory(string chosen) => Assert.Null(MetadataPath.For(Account, chosen));

    [Fact]
    public void Else_the_folder_is_the_users_own()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);

        Assert.Equal(local.Length == 0 ? null : Path.Combine(local, "NetSuitePS", "metadata"), MetadataPath.For(null, null));
    }
}
