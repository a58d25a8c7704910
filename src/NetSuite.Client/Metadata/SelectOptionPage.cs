using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads a page of the values that a field may hold.</summary>
internal static class SelectOptionPage
{
    private const string Options = "_selectOptions";

    /// <exception cref="ArgumentException">It is no name of a field.</exception>
    public static void CheckField(string field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        if (!field.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.'))
        {
            throw new ArgumentException($"'{field}' is not a field. Fields are names such as terms, or item.location for one of a sublist's lines.", nameof(field));
        }
    }

    /// <exception cref="JsonException">The answer does not hold the field's values.</exception>
    public static Page<SelectOption> Read(NetSuiteResponse response, string type, string field, OptionNames names)
    {
        var page = Page(JsonAnswers.Object(response), field) ?? throw new JsonException("The answer has no values to select.");
        var items = page.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : throw new JsonException("The answer has no list of values.");
        var options = new List<SelectOption>(items.Length);
        foreach (var item in items)
        {
            // Ids are numbers here, and strings everywhere else.
            if (item.TryGetProperty("id", out var id) && id.ToString() is { Length: > 0 } text)
            {
                var name = item.TryGetProperty("refName", out var refName) && refName.ValueKind == JsonValueKind.String ? refName.GetString() : null;
                if (names.Has(name))
                {
                    options.Add(new SelectOption { RecordType = type, Field = field, Id = text, Name = name });
                }
            }
        }

        // An empty page that promises more would be asked for again and again.
        var more = items.Length > 0 && page.TryGetProperty("hasMore", out var hasMore) && hasMore.ValueKind == JsonValueKind.True;
        return new Page<SelectOption>(options, more, ItemPage.Total(page));
    }

    // A field of lines may come under both names in one, or one inside the other.
    private static JsonElement? Page(JsonElement answer, string field)
    {
        var found = Property(answer, field);
        if (found is null)
        {
            found = answer;
            foreach (var name in field.Split('.'))
            {
                found = found is { } inside ? Property(inside, name) : null;
            }
        }

        return found is { } value && Property(value, Options) is { ValueKind: JsonValueKind.Object } page ? page : null;
    }

    private static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }
}
