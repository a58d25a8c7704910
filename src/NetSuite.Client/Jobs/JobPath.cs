using System.Globalization;

namespace NetSuite.Client;

/// <summary>The paths of the service for jobs.</summary>
internal static class JobPath
{
    private const string Root = "async/v1/job/";

    /// <summary>The path of a job.</summary>
    /// <exception cref="ArgumentException">The id is none.</exception>
    public static string Of(string id) => !string.IsNullOrWhiteSpace(id) && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
        ? Root + id
        : throw new ArgumentException($"'{id}' is not the id of a job. It is the number at the end of its address, such as 1234.", nameof(id));

    /// <summary>The path of a job's tasks.</summary>
    public static string Tasks(string id) => Of(id) + "/task";

    /// <summary>The path of one task.</summary>
    public static string Task(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{Tasks(id)}/{number}");

    /// <summary>The path of what came of a task.</summary>
    public static string Result(string id, int number) => Task(id, number) + "/result";

    /// <summary>The job that an address points to; null when it points to something else, such as a record of the type <c>job</c>.</summary>
    public static string? IdOf(string? address)
    {
        var segments = (address ?? string.Empty).Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(segments, segment => segment.Equals("job", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < segments.Length && segments.Take(at).Contains("async", StringComparer.OrdinalIgnoreCase) ? segments[at + 1] : null;
    }

    /// <summary>The number of the task that an address points to; null when it points to something else.</summary>
    public static int? TaskOf(string? address)
    {
        var segments = (address ?? string.Empty).Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length >= 2
            && segments[^2].Equals("task", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(segments[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
