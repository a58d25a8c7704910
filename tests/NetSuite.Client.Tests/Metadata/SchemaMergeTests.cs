namespace NetSuite.Client.Tests;

/// <summary>What an account says of a type, completed with what is known of it anyway.</summary>
public sealed class SchemaMergeTests(SimulatedAccount account) : IClassFixture<SimulatedAccount>
{
    private const string Reference = """{"type":"object","properties":{"id":{"type":"string"},"refName":{"type":"string"},"externalId":{"type":"string"}}}""";

    [Theory]
    [InlineData("SALESORDER", "salesOrder", RecordGroup.Transaction, false)]
    [InlineData("discountitem", "discountItem", RecordGroup.Item, false)]
    [InlineData("CustomRecord_Machine", "customrecord_machine", RecordGroup.Custom, true)]
    public async Task Types_have_their_own_spelling_whatever_was_asked_for(string asked, string name, RecordGroup group, bool isCustom)
    {
        using var client = account.NewClient();

        var schema = await client.AccountMetadata.SchemaAsync(asked, refresh: false, CancellationToken.None);

        Assert.Equal((name, group, isCustom, true), (schema.Type.Name, schema.Type.Group, schema.Type.IsCustom, schema.IsOfAccount));
        Assert.All(schema.AllFields, field => Assert.Equal(name, field.RecordType));
        Assert.Same(schema, client.AccountMetadata.Known(name));
    }

    [Fact]
    public async Task Types_of_the_account_have_group_and_label()
    {
        using var client = account.NewClient();

        var types = (await client.AccountMetadata.TypesAsync(refresh: false, CancellationToken.None)).ToDictionary(type => type.Name);

        Assert.Equal(("Sales Order", RecordGroup.Transaction, false), (types["salesOrder"].Label, types["salesOrder"].Group, types["salesOrder"].IsCustom));
        Assert.Equal(("Machine", RecordGroup.Custom, true), (types["customrecord_machine"].Label, types["customrecord_machine"].Group, types["customrecord_machine"].IsCustom));
        Assert.Equal(types.Values, client.AccountMetadata.KnownTypes);
    }

    [Fact]
    public async Task The_catalog_serves_until_the_account_was_asked()
    {
        using var client = account.NewClient();

        Assert.Same(BuiltInCatalog.Types, client.AccountMetadata.KnownTypes);
        Assert.Same(BuiltInCatalog.Find("customer"), client.AccountMetadata.Known("CUSTOMER"));
        var asked = await client.AccountMetadata.SchemaAsync("customer", refresh: false, CancellationToken.None);
        Assert.Same(asked, client.AccountMetadata.Known("CUSTOMER"));
        Assert.Null(client.AccountMetadata.Known("customrecord_machine"));
    }

    [Fact]
    public async Task Nobody_is_asked_for_the_schema_of_a_stand_in()
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Json("{}"));
        using var client = TestClient.For(server);

        Assert.Same(BuiltInCatalog.Find("entity"), await client.AccountMetadata.SchemaAsync("entity", refresh: true, CancellationToken.None));
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task The_account_s_fields_are_completed_and_no_others_are_added()
    {
        var schema = await SchemaAsync("customer", $$$"""
            {"properties":{
                "subsidiary":{{{Reference}}},
                "companyName":{"title":"Firmenname","type":"string"},
                "globalSubscriptionStatus":{"type":"object","properties":{"id":{"type":"string"},"refName":{"type":"string"} } },
                "salesRep":{"type":"object","properties":{"id":{"type":"string"},"refName":{"type":"string"} } },
                "terms":{"type":"object"},
                "custentity_region":{{{Reference}}},
                "dateCreated":{"type":"string","format":"date-time"} } }
            """);

        Assert.Equal(7, schema.AllFields.Count);
        Assert.Equal(("subsidiary", true), (schema.Find("subsidiary")!.Target, schema.Find("subsidiary")!.IsRequired));
        Assert.Equal(("Firmenname", true), (schema.Find("companyName")!.Label, schema.Find("companyName")!.IsRequired));
        Assert.Equal((FieldType.Enum, 4), (schema.Find("globalSubscriptionStatus")!.Type, schema.Find("globalSubscriptionStatus")!.Values.Count));
        Assert.Equal((FieldType.Reference, "employee"), (schema.Find("salesRep")!.Type, schema.Find("salesRep")!.Target));
        Assert.Equal((FieldType.Reference, "term"), (schema.Find("terms")!.Type, schema.Find("terms")!.Target));
        Assert.Contains("-in", schema.Find("terms")!.Operators);
        Assert.Null(schema.Find("custentity_region")!.Target);
        Assert.Equal(("dateCreated", null, new QuerySource("customer")), (schema.CreatedField, schema.ModifiedField, schema.Source));
    }

    [Fact]
    public async Task Parts_that_the_account_only_points_to_have_their_usual_fields()
    {
        var schema = await SchemaAsync("salesOrder", """{"properties":{"item":{"$ref":"/services/rest/record/v1/metadata-catalog/salesOrder-itemCollection"}}}""");

        Assert.Equal(FieldType.Sublist, schema.Find("item")!.Type);
        Assert.Equal(
            BuiltInCatalog.Find("salesOrder")!.AllFields.Where(field => field.Sublist?.Split('.')[0] == "item").Select(field => field.ToString()),
            schema.AllFields.Skip(1).Select(field => field.ToString()));
    }

    [Fact]
    public async Task References_of_other_types_lead_where_the_name_says()
    {
        var schema = await SchemaAsync("workOrder", $$$"""{"properties":{"class":{{{Reference}}},"entity":{{{Reference}}},"custbody_item":{{{Reference}}},"memo":{"type":"string"} } }""");

        Assert.Equal(["classification", "entity", null, null], schema.Fields.Select(field => field.Target));
        Assert.Equal(new QuerySource("transaction", "{0}.recordtype = 'workorder'"), schema.Source);
    }

    [Fact]
    public void Where_a_name_leads_is_the_same_in_all_types() => Assert.All(
        BuiltInCatalog.Types.SelectMany(type => BuiltInCatalog.Find(type.Name)!.AllFields).Where(field => field.Target is not null && SchemaMerge.UsualTarget(field) is not null),
        field => Assert.Equal(field.Target, SchemaMerge.UsualTarget(field)));

    [Fact]
    public async Task Custom_records_have_stamps_of_their_own_names()
    {
        var schema = await SchemaAsync("customrecord_rent", """
            {"x-ns-custom-record":true,"properties":{"created":{"type":"string","format":"date-time"},"lastModified":{"type":"string","format":"date-time"}}}
            """);

        Assert.Equal(("created", "lastModified", new QuerySource("customrecord_rent")), (schema.CreatedField, schema.ModifiedField, schema.Source));
    }

    private static async Task<RecordSchema> SchemaAsync(string type, string schema)
    {
        await using var server = await FaultServer.StartAsync(Behaviours.Body(200, "application/schema+json", schema));
        using var client = TestClient.For(server);
        return await client.AccountMetadata.SchemaAsync(type, refresh: false, CancellationToken.None);
    }
}
