using System.Xml.Linq;
using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>Every example of the help works as it is printed.</summary>
public sealed class ExampleTests
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    // What a reader has by then: a connection, and the samples folder with its companies.
    private const string Given = """
        $ErrorActionPreference = 'Stop'
        Set-Location -LiteralPath $samples
        Start-NetSuiteSimulator | Connect-NetSuite | Out-Null
        Import-Csv companies.csv | Invoke-NetSuiteUpsert customer | Out-Null
        """;

    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var (name, codes) in Read())
        {
            for (var index = 0; index < codes.Count; index++)
            {
                examples.Add(name, index);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_runs_without_an_error(string cmdlet, int index)
    {
        using var session = new Hosted();
        Assert.Empty(session.Invoke(Given, ("samples", Path.Combine(BuiltProduct.Module, "samples"))).Errors);

        var result = session.Invoke(Read()[cmdlet][index] + "\n");

        Assert.True(result.Errors.Count == 0, result.Everything);
    }

    private static Dictionary<string, IReadOnlyList<string>> Read() =>
        XDocument.Load(Path.Combine(BuiltProduct.Module, "en-US", "NetSuitePS.dll-Help.xml")).Descendants(Command + "command").ToDictionary(
            topic => topic.Element(Command + "details")!.Element(Command + "name")!.Value,
            IReadOnlyList<string> (topic) => [.. topic.Descendants(Dev + "code").Select(code => code.Value)],
            StringComparer.Ordinal);
}
