using NetSuite.Testing;

namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>The examples of about_NetSuitePS_Filters are read as they are printed.</summary>
public sealed class FilterHelpTests(FilterSession session) : IClassFixture<FilterSession>
{
    private const string Prompt = "    PS> ";

    // Read-Filter in the place of Get-NetSuiteRecord: the type is of no interest to it.
    private const string Given = "function Get-NetSuiteRecord { $type, $rest = $args; Read-Filter @rest }\n";

    public static TheoryData<string> Examples => [.. File.ReadLines(Path.Combine(BuiltProduct.Module, "en-US", "about_NetSuitePS_Filters.help.txt"))
        .Where(line => line.StartsWith(Prompt, StringComparison.Ordinal) && !line.Contains("-Query", StringComparison.Ordinal))
        .Select(line => line[Prompt.Length..])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read(string example) => Assert.NotNull(session.Filter(Given + example));
}
