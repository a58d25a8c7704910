using NetSuite.Testing;

namespace NetSuitePS.Tests.Commands;

/// <summary>What README.md says to type works as it is typed.</summary>
public sealed class ReadmeTests
{
    private const string Heading = "## At the prompt";
    private const string Fence = "```";

    [Fact]
    public void The_examples_at_the_prompt_run_without_an_error()
    {
        var readme = File.ReadAllText(Path.Combine(BuiltProduct.Repository, "README.md"));
        var section = readme[readme.IndexOf(Heading, StringComparison.Ordinal)..];
        var script = section.Split(Fence)[1]["powershell".Length..];
        var root = Directory.CreateTempSubdirectory("readme");
        try
        {
            Copy("module/samples", root.FullName);
            using var session = new Hosted();

            var result = session.Invoke("Set-Location -LiteralPath $root\n" + script, ("root", root.FullName));

            Assert.True(result.Errors.Count == 0, result.Everything);
            Assert.Contains(result.Output, item => item.TypeNames.Contains("NetSuitePS.Record#invoice"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    // The examples write files, which are not to be left among the sources.
    private static void Copy(string folder, string root)
    {
        Directory.CreateDirectory(Path.Combine(root, folder));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(BuiltProduct.Repository, folder)))
        {
            File.Copy(file, Path.Combine(root, folder, Path.GetFileName(file)));
        }
    }
}
