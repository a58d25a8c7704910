using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Binding.Bodies;

namespace NetSuitePS.Tests.Binding;

public sealed class BuiltInBodyTests
{
    public static TheoryData<string> Types => [.. BuiltInCatalog.Types.Select(type => type.Name).Where(name => BuiltInCatalog.Find(name) is { Fields.Count: > 0 })];

    [Fact]
    public void All_types_with_fields_are_looked_at()
    {
        Assert.True(Types.Count >= 66, $"{Types.Count} types");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_name_of_a_field_is_refused_as_unknown_at_any_depth(string type)
    {
        var schema = BuiltInCatalog.Find(type)!;
        var schemas = new FixedSchemas(schema);
        var known = new KnownFields(type, schemas);
        var names = new FieldNames(known, isLenient: false, (_, text) => Assert.Fail(text));

        foreach (var field in schema.AllFields.Where(field => !IsMadeByNetSuite(field, schema)))
        {
            foreach (var spelling in new[] { field.Name, field.Name.ToUpperInvariant(), field.Name.ToLowerInvariant() })
            {
                Assert.Equal(field.ToString(), names.Find(field.Sublist, spelling, string.Empty, out var isLeftOut)?.ToString(), ignoreCase: true);
                Assert.False(isLeftOut);
            }
        }

        Assert.Empty(schemas.Asked);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_body_with_a_value_of_each_kind_passes_and_asks_nothing(string type)
    {
        var schema = BuiltInCatalog.Find(type)!;
        var schemas = new FixedSchemas(schema);
        var input = Values(schema, null);

        var composed = new BodyComposer(new BodyOptions(), schemas).Compose(new PSObject(input), new FieldValues(), type, WriteOperation.Create);

        Assert.Equal(input.Count, composed.Body.Count);
        Assert.Empty(schemas.Asked);
        Assert.Empty(composed.Warnings);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_same_body_as_the_text_of_a_file_is_the_same(string type)
    {
        var schema = BuiltInCatalog.Find(type)!;
        var row = new PSObject();
        var table = new Hashtable();
        foreach (var field in schema.AllFields.Where(field => !IsMadeByNetSuite(field, schema) && !(field.Sublist is null && field.Name == "id") && Text(field) is not null))
        {
            row.Properties.Add(new PSNoteProperty(field.ToString(), Text(field)));
            table[field.ToString()] = Text(field);
        }

        string Compose(object input) => Sorted(
            new BodyComposer(new BodyOptions(), new FixedSchemas(schema)).Compose(PSObject.AsPSObject(input), new FieldValues(), type, WriteOperation.Create).Body);

        Assert.Equal(Compose(row), Compose(table));
    }

    private static string Sorted(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        System.Text.Json.Nodes.JsonObject fields => $"{{{string.Join(',', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + Sorted(field.Value)))}}}",
        System.Text.Json.Nodes.JsonArray items => $"[{string.Join(',', items.Select(Sorted))}]",
        _ => node?.ToJsonString() ?? "null",
    };

    private static bool IsMadeByNetSuite(RecordField field, RecordSchema schema) =>
        field.Sublist is null && (field.Name == "refName" || field.Name == schema.CreatedField || field.Name == schema.ModifiedField);

    private static Hashtable Values(RecordSchema schema, string? part)
    {
        var values = new Hashtable();
        var fields = part is null ? schema.Fields : schema.FieldsOf(part);
        foreach (var field in fields.Where(field => !IsMadeByNetSuite(field, schema) && field.Name != "id").GroupBy(field => field.Type).Select(kind => kind.First()))
        {
            values[field.Name] = field.Type switch
            {
                FieldType.Sublist => new object[] { Values(schema, field.ToString()), Values(schema, field.ToString()) },
                FieldType.Subrecord => Values(schema, field.ToString()),
                FieldType.Multiselect => new object[] { 1, "eid:X", new RecordRef { Id = "3" } },
                FieldType.Reference => new Hashtable { ["id"] = 5 },
                FieldType.Integer => 5,
                FieldType.Number => 5.25m,
                FieldType.Boolean => true,
                FieldType.Date => new DateTime(2026, 1, 31),
                FieldType.DateTime => DateTimeOffset.UnixEpoch,
                FieldType.Enum => field.Values.FirstOrDefault() is { } id ? id : new RecordRef { Id = "1" },
                _ => field.Values.FirstOrDefault() ?? "text",
            };
        }

        return values;
    }

    private static string? Text(RecordField field) => field.Type switch
    {
        FieldType.Sublist or FieldType.Subrecord => null,
        FieldType.Multiselect or FieldType.Reference => "eid:X",
        FieldType.Integer => "5",
        FieldType.Number => "5.25",
        FieldType.Boolean => "F",
        FieldType.Date => "2026-01-31",
        FieldType.DateTime => "2026-01-31T10:00:00Z",
        FieldType.Enum => field.Values.Count > 0 ? field.Values[^1] : "1",
        _ => field.Values.FirstOrDefault() ?? "text",
    };
}
