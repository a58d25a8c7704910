using System.Text.Json;

namespace NetSuite.Simulator.Searches;

/// <summary>The datasets and saved searches of the account. They are made with the account: no service changes them.</summary>
internal sealed class SavedQueries
{
    private SavedQueries(IReadOnlyList<SavedQuery> datasets, IReadOnlyList<SavedQuery> searches) => (Datasets, Searches) = (datasets, searches);

    public static SavedQueries None { get; } = new([], []);

    public IReadOnlyList<SavedQuery> Datasets { get; }

    public IReadOnlyList<SavedQuery> Searches { get; }

    /// <summary>Those that come with a seed.</summary>
    public static SavedQueries Of(string seed)
    {
        using var stream = typeof(SavedQueries).Assembly.GetManifestResourceStream($"Seed/{seed}.queries.json");
        return stream is null ? None : Read(stream);
    }

    /// <summary>Reads the lists "datasets" and "savedSearches" of a JSON object.</summary>
    public static SavedQueries Read(Stream stream)
    {
        using var json = JsonDocument.Parse(stream);
        return new SavedQueries(List(json.RootElement, "datasets"), List(json.RootElement, "savedSearches"));
    }

    private static List<SavedQuery> List(JsonElement root, string name) => root.TryGetProperty(name, out var list)
        ? [.. list.EnumerateArray().Select(One)]
        : [];

    private static SavedQuery One(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString()!;
        var scriptId = Text("scriptId");
        return new SavedQuery(
            json.TryGetProperty("id", out var id) ? id.GetString()! : scriptId,
            scriptId,
            Text("name"),
            json.TryGetProperty("description", out var description) ? description.GetString()! : "",
            Text("recordType"),
            Text("query"));
    }
}
