using System.Text;

namespace NetSuite.Client;

/// <summary>The texts of the built-in catalog: resources of this assembly.</summary>
internal static class BuiltInText
{
    /// <summary>The lines of a text.</summary>
    /// <param name="name">The name of its file.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(BuiltInText).Assembly.GetManifestResourceStream($"BuiltIn/{name}")
            ?? throw new InvalidOperationException($"The built-in catalog has no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
