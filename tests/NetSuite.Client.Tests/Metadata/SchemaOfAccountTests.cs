using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client.Tests;

/// <summary>The schemas of an account against its records: a value must be what its field is said to hold.</summary>
public sealed class SchemaOfAccountTests(SimulatedAccount account) : IClassFixture<SimulatedAccount>
{
    [Fact]
    public async Task Values_of_records_are_what_the_schema_says()
    {
        var seen = new HashSet<FieldType>();
        foreach (var type in await account.Client.AccountMetadata.TypesAsync(refresh: false, CancellationToken.None))
        {
            var fields = (await account.Client.AccountMetadata.SchemaAsync(type.Name, refresh: false, CancellationToken.None)).AllFields.ToLookup(field => field.Sublist ?? string.Empty);
            foreach (var record in await account.RecordsAsync(type.Name))
            {
                Check(type.Name, string.Empty, record, fields, seen);
            }
        }

        Assert.Equal(Enum.GetValues<FieldType>().Except([FieldType.Other]), seen.Order());
    }

    private static void Check(string type, string part, JsonElement record, ILookup<string, RecordField> fields, HashSet<FieldType> seen)
    {
        foreach (var property in record.EnumerateObject().Where(property => property.Name != "links" && property.Value.ValueKind != JsonValueKind.Null))
        {
            var field = fields[part].SingleOrDefault(field => field.Name == property.Name);
            Assert.True(field is not null, $"{type} has no {part} {property.Name}.");
            Assert.True(Is(property.Value, field.Type), $"{type} {field} is no {field.Type}: {property.Value}");
            seen.Add(field.Type);
            if (field.Type == FieldType.Subrecord)
            {
                Check(type, field.ToString(), property.Value, fields, seen);
            }
            else if (field.Type == FieldType.Sublist)
            {
                foreach (var line in property.Value.GetProperty("items").EnumerateArray())
                {
                    Check(type, field.ToString(), line, fields, seen);
                }
            }
        }
    }

    private static bool Is(JsonElement value, FieldType type) => type switch
    {
        FieldType.Text => value.ValueKind == JsonValueKind.String,
        FieldType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        FieldType.Number => value.ValueKind == JsonValueKind.Number,
        FieldType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        FieldType.Date => DateTime.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        FieldType.DateTime => value.GetString()!.EndsWith('Z') && value.TryGetDateTime(out _),
        FieldType.Reference or FieldType.Enum => value.TryGetProperty("id", out _),
        FieldType.Multiselect => value.TryGetProperty("items", out var items) && items.EnumerateArray().All(item => item.TryGetProperty("id", out _)),
        FieldType.Sublist => value.TryGetProperty("items", out _),
        FieldType.Subrecord => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("items", out _),
        _ => false,
    };
}
