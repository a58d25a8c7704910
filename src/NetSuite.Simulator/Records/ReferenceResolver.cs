using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Records;

/// <summary>Finds the record a reference names: by id, external id or name, as an object or as a bare value.</summary>
internal sealed class ReferenceResolver(StoreSession session, RecordCatalog catalog)
{
    /// <summary>The id of an existing record of the right type; null when there is none.</summary>
    public long? Resolve(FieldDefinition field, JsonElement json)
    {
        if (catalog.SpaceOf(field.Target) is not { } space)
        {
            return null;
        }
        var id = json.ValueKind switch
        {
            JsonValueKind.Object => FromObject(space, json),
            JsonValueKind.Number => json.TryGetInt64(out var number) ? number : null,
            JsonValueKind.String => FromText(space, json.GetString()!),
            _ => null,
        };
        return id is { } found && Fits(field, space, found) ? id : null;
    }

    private bool Fits(FieldDefinition field, string space, long id) =>
        RecordNames.Find(session, space, id) is { } record && catalog.Accepts(field.Target, record.PathName);

    private long? FromObject(string space, JsonElement json)
    {
        string? externalId = null;
        string? name = null;
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }
            if (property.Name.Equals("id", StringComparison.OrdinalIgnoreCase))
            {
                return property.Value.ValueKind switch
                {
                    JsonValueKind.Number => property.Value.TryGetInt64(out var number) ? number : null,
                    JsonValueKind.String => FromText(space, property.Value.GetString()!),
                    _ => null,
                };
            }
            if (property.Value.ValueKind == JsonValueKind.String)
            {
                externalId = property.Name.Equals("externalId", StringComparison.OrdinalIgnoreCase) ? property.Value.GetString() : externalId;
                name = property.Name.Equals("refName", StringComparison.OrdinalIgnoreCase) ? property.Value.GetString() : name;
            }
        }
        return externalId is not null
            ? RecordNames.FindBy(session, space, "externalid", externalId)
            : name is not null ? RecordNames.FindBy(session, space, "refname", name) : null;
    }

    private long? FromText(string space, string text)
    {
        if (text.StartsWith("eid:", StringComparison.OrdinalIgnoreCase))
        {
            return RecordNames.FindBy(session, space, "externalid", text[4..]);
        }
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
