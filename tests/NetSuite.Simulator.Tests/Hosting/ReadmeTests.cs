using System.Text.Json;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Tests.Hosting;

/// <summary>README.md lists what can be set, with the defaults as they are.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Every_choice_of_behaviour_is_listed_with_its_default()
    {
        var readme = Text();
        Assert.All(typeof(AccountBehaviour).GetProperties(), property =>
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var standard = property.GetValue(new AccountBehaviour());
            Assert.Contains($"| `{name}` | {(standard is bool flag ? flag ? "true" : "false" : standard)} |", readme, StringComparison.Ordinal);
        });
    }

    private static string Text()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "README.md")))
        {
            folder = folder.Parent!;
        }
        return File.ReadAllText(Path.Combine(folder.FullName, "README.md"));
    }
}
