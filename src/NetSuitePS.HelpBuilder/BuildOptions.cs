namespace NetSuitePS.HelpBuilder;

/// <summary>What one run reads and writes.</summary>
internal sealed record BuildOptions
{
    private const string Usage =
        "Usage: --assembly X.dll --documentation X.xml --references DIR[;DIR] --output en-US/X.dll-Help.xml";

    /// <summary>The compiled cmdlet assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>The XML documentation file the compiler wrote beside it.</summary>
    public required string Documentation { get; init; }

    /// <summary>Folders, or single assemblies, where referenced assemblies are found.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The help file to write.</summary>
    public required string Output { get; init; }

    /// <exception cref="ArgumentException">An option is unknown, missing, or names a file that does not exist.</exception>
    public static BuildOptions Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (arguments[i] is not ("--assembly" or "--documentation" or "--references" or "--output")
                || i + 1 == arguments.Count)
            {
                throw new ArgumentException($"'{arguments[i]}' is not an option with a value. {Usage}");
            }

            values[arguments[i]] = arguments[i + 1];
        }

        return new BuildOptions
        {
            Assembly = ExistingFile(Required(values, "--assembly")),
            Documentation = ExistingFile(Required(values, "--documentation")),
            References = values.GetValueOrDefault("--references", string.Empty)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Output = Required(values, "--output"),
        };
    }

    private static string Required(Dictionary<string, string> values, string option) =>
        values.TryGetValue(option, out var value) && value.Length > 0
            ? value
            : throw new ArgumentException($"{option} is missing. {Usage}");

    private static string ExistingFile(string path) =>
        File.Exists(path) ? path : throw new ArgumentException($"The file {path} does not exist.");
}
