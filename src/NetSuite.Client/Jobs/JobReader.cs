using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads what NetSuite says of jobs and tasks.</summary>
internal static class JobReader
{
    /// <exception cref="JsonException">The answer is no object.</exception>
    public static NetSuiteJob Job(NetSuiteResponse response, string id)
    {
        var body = JsonAnswers.Object(response);
        var (state, isCompleted, progress) = State(body);
        return new NetSuiteJob { Id = id, State = state, IsCompleted = isCompleted, Progress = progress };
    }

    /// <exception cref="JsonException">The answer is no object.</exception>
    public static NetSuiteJobTask Task(NetSuiteResponse response, int number)
    {
        var body = JsonAnswers.Object(response);
        var (state, isCompleted, _) = State(body);
        return new NetSuiteJobTask { Number = number, State = state, IsCompleted = isCompleted, Started = Time(body, "startTime"), Ended = Time(body, "endTime") };
    }

    /// <summary>The numbers of the tasks on a page of them. Several links were seen in one item, so every address of a task counts.</summary>
    /// <exception cref="JsonException">The answer is no object.</exception>
    public static (IReadOnlyCollection<int> Numbers, bool HasMore) Tasks(NetSuiteResponse response)
    {
        var body = JsonAnswers.Object(response);
        var numbers = new SortedSet<int>();
        Collect(body, numbers);
        return (numbers, body.TryGetProperty("hasMore", out var hasMore) && hasMore.ValueKind == JsonValueKind.True);
    }

    private static void Collect(JsonElement element, SortedSet<int> numbers)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, numbers);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.NameEquals("href") && property.Value.ValueKind == JsonValueKind.String && JobPath.TaskOf(property.Value.GetString()) is { } number)
                {
                    numbers.Add(number);
                }

                Collect(property.Value, numbers);
            }
        }
    }

    // The words are not documented; whether it is done is.
    private static (NetSuiteJobState State, bool IsCompleted, string? Progress) State(JsonElement body)
    {
        var isCompleted = body.TryGetProperty("completed", out var completed)
            && (completed.ValueKind == JsonValueKind.True || (completed.ValueKind == JsonValueKind.String && bool.TryParse(completed.GetString(), out var text) && text));
        var progress = body.TryGetProperty("progress", out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
        return (isCompleted ? Ended(progress ?? string.Empty) : Waiting(progress ?? string.Empty), isCompleted, progress);
    }

    private static NetSuiteJobState Ended(string word) => word switch
    {
        _ when Has(word, "succe") => NetSuiteJobState.Succeeded,
        _ when Has(word, "fail") || Has(word, "error") => NetSuiteJobState.Failed,
        _ when Has(word, "cancel") || Has(word, "abort") => NetSuiteJobState.Cancelled,
        _ => NetSuiteJobState.Completed,
    };

    private static NetSuiteJobState Waiting(string word) =>
        word.Length == 0 || Has(word, "pend") || Has(word, "queue") || Has(word, "wait") ? NetSuiteJobState.Pending : NetSuiteJobState.Running;

    private static bool Has(string word, string part) => word.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset? Time(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
