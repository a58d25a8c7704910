using System.Text.RegularExpressions;

namespace NetSuitePS.Tests.Conventions;

/// <summary>House rules that only the source shows.</summary>
[Collection(ConventionCollection.Name)]
public sealed class SourceTests(StagedModule module)
{
    private const int MostLines = 350;

    private static readonly SourceRule[] Rules =
    [
        new("Error records are made in one place", new(@"\bnew\s+ErrorRecord\s*\(|\bErrorRecord\s+\w+\s*=\s*new\s*\("))
        {
            Under = "NetSuitePS/",
            Allowed = ["NetSuitePS/Errors/ErrorRecords.cs"],
        },
        new("Leaves catch nothing", new(@"\bcatch\b")) { Under = "NetSuitePS/Commands/" },
        new("Nothing sleeps", new(@"\bThread\s*\.\s*Sleep\b|\bSpinWait\b")),
        new("Only the base cmdlet blocks on a task", new(@"\.GetAwaiter\(\)\s*\.GetResult\(\)|\.Wait\(\)"))
        {
            Allowed = ["NetSuitePS/Abstractions/AsyncCmdlet.cs"],
        },
        new("No regions", new(@"^\s*#\s*region\b", RegexOptions.Multiline)),
        new("Nothing is left for later", new(@"\b(TODO|FIXME|HACK|XXX)\b")) { InComments = true },
        new("A pragma gives its reason beside it", new(@"^[ \t]*#pragma warning disable(?![^\n]*//)[^\n]*", RegexOptions.Multiline)) { InComments = true },
        new("Namespaces are file-scoped", new(@"^namespace\s+[\w.]+\s*(\{|\n\{)", RegexOptions.Multiline)),
    ];

    private readonly IReadOnlyList<SourceFile> files = SourceFile.ReadAll(module.SourceFolder);

    public static TheoryData<string> RuleNames => [.. Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Source_keeps_the_rule(string name)
    {
        var rule = Rules.Single(rule => rule.Name == name);
        Convention.Holds(name + ":", rule.Violations(files));
    }

    [Fact]
    public void Files_are_short() => Convention.Holds(
        $"A file has at most {MostLines} lines:",
        files.Where(file => file.LineCount > MostLines).Select(file => $"src/{file.Path} has {file.LineCount}"));

    [Fact]
    public void A_file_is_named_after_its_one_public_type() => Convention.Holds(
        "One public type for each file, and the file has its name:",
        from file in files
        let types = Regex.Matches(
            file.Code,
            @"^public\s+(?:(?:static|sealed|abstract|readonly|partial|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?)\s+(\w+)",
            RegexOptions.Multiline).Select(match => match.Groups[1].Value).Distinct().ToList()
        where types.Count > 1 || (types.Count == 1 && types[0] != file.TypeName)
        select $"src/{file.Path}: {string.Join(", ", types)}");

    [Fact]
    public void Folders_say_what_is_in_them() => Convention.Holds(
        "These folder names say nothing:",
        files.SelectMany(file => file.Path.Split('/').SkipLast(1))
            .Distinct(StringComparer.Ordinal)
            .Where(folder => folder is "Utils" or "Utilities" or "Helpers" or "Common" or "Misc" or "Shared"));
}
