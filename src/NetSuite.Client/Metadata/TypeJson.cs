using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Writes and reads a record type for keeping.</summary>
internal static class TypeJson
{
    public static void Write(Utf8JsonWriter writer, RecordType type)
    {
        writer.WriteString("name"u8, type.Name);
        writer.WriteString("label"u8, type.Label);
        writer.WriteString("group"u8, type.Group.ToString());
        writer.WriteBoolean("custom"u8, type.IsCustom);
    }

    public static RecordType Read(JsonElement json) => new()
    {
        Name = json.GetProperty("name").GetString() ?? throw new FormatException(),
        Label = json.GetProperty("label").GetString() ?? throw new FormatException(),
        Group = Enum.TryParse<RecordGroup>(json.GetProperty("group").GetString(), out var group) ? group : throw new FormatException(),
        IsCustom = json.GetProperty("custom").GetBoolean(),
    };
}
