using System.Text.RegularExpressions;

namespace NetSuitePS.Tests.Conventions;

/// <summary>A file of our source.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string root, string path)
    {
        Path = System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');
        Text = File.ReadAllText(path);
        Code = Quiet().Replace(Text, match => new string('\n', match.Value.Count(letter => letter == '\n')));
    }

    /// <summary>The path under src, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The text without comments and without what stands between quotes.</summary>
    public string Code { get; }

    public int LineCount => Text.Count(letter => letter == '\n');

    public string Project => Path.Split('/')[0];

    public string TypeName => System.IO.Path.GetFileName(Path).Split('.')[0];

    public static IReadOnlyList<SourceFile> ReadAll(string root)
    {
        SourceFile[] files =
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Split('/', '\\').Any(part => part is "obj" or "bin"))
                .Select(path => new SourceFile(root, path)),
        ];
        Assert.True(files.Length > 0, $"There is no source under {root}.");
        return files;
    }

    // Raw, verbatim and plain strings, characters, and both kinds of comment, whichever begins first.
    [GeneratedRegex(""""
        "{3}.*?"{3} | @"(?:""|[^"])*" | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+' | //[^\n]* | /\*.*?\*/
        """", RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quiet();
}
