using System.Text;

namespace NetSuite.Simulator.Catalog;

/// <summary>The lines of a catalog file as words; double quotes hold words together.</summary>
internal sealed class CatalogLines(string text)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');
    private int position;

    /// <summary>The words of the next line that has any, or null at the end.</summary>
    public IReadOnlyList<string>? Next()
    {
        while (position < lines.Length)
        {
            var line = lines[position++].Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                return Split(line);
            }
        }
        position = lines.Length + 1;
        return null;
    }

    /// <summary>Steps back before the line read last.</summary>
    public void Back() => position--;

    public InvalidDataException Unexpected(string word) => new($"Line {position} of a catalog file: '{word}' is not known.");

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        var any = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
                any = true;
            }
            else if (c == ' ' && !quoted)
            {
                if (any)
                {
                    words.Add(word.ToString());
                }
                word.Clear();
                any = false;
            }
            else
            {
                word.Append(c);
                any = true;
            }
        }
        words.Add(word.ToString());
        return words;
    }
}
