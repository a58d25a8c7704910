using System.Globalization;

namespace NetSuitePS.HelpBuilder;

/// <summary>Collects what is wrong, so that one build tells everything.</summary>
internal sealed class Problems(string origin)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Add(Problem problem, string message)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{origin} : error NSHELP{(int)problem:00}: {message}");

        // The docs of a base class are read once for each cmdlet that inherits them.
        if (!lines.Contains(line))
        {
            lines.Add(line);
        }
    }
}
