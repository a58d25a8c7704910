using System.Text.Json;

namespace NetSuite.Simulator.Seed;

/// <summary>A value of a seed file with its place, so that a mistake can be named.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The way to the value: customLists.customlist_color.values[2].</param>
/// <param name="Json">The value.</param>
internal sealed record SeedNode(string File, string Path, JsonElement Json)
{
    /// <summary>One line: file, place, reason.</summary>
    public InvalidDataException Bad(string reason) =>
        new($"{File}: {(Path.Length == 0 ? "" : Path + ": ")}{reason}".ReplaceLineEndings(" "));

    /// <summary>The members of an object.</summary>
    public IEnumerable<(string Name, SeedNode Node)> Members()
    {
        if (Json.ValueKind != JsonValueKind.Object)
        {
            throw Bad("must be an object, { … }.");
        }
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in Json.EnumerateObject())
        {
            var node = new SeedNode(File, Path.Length == 0 ? member.Name : $"{Path}.{member.Name}", member.Value);
            yield return seen.Add(member.Name) ? (member.Name, node) : throw node.Bad("is there twice.");
        }
    }

    /// <summary>The elements of an array.</summary>
    public IEnumerable<SeedNode> Elements() => Json.ValueKind == JsonValueKind.Array
        ? Json.EnumerateArray().Select((element, i) => this with { Path = $"{Path}[{i}]", Json = element })
        : throw Bad("must be an array, [ … ].");

    /// <summary>Refuses members of other names: a mistyped one must not be lost in silence.</summary>
    public SeedNode Only(params string[] names)
    {
        foreach (var (name, node) in Members())
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw node.Bad($"is not known. There are {string.Join(", ", names)}.");
            }
        }
        return this;
    }

    public SeedNode? Find(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value)
            ? new SeedNode(File, Path.Length == 0 ? name : $"{Path}.{name}", value)
            : null;

    public string? Text(string name) => Find(name)?.Text();

    public string Text() => Json.ValueKind == JsonValueKind.String && Json.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw Bad("must be a text.");

    public bool Flag(string name) => Find(name) is { } node && node.Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw node.Bad("must be true or false."),
    };
}
