namespace NetSuite.Client.Tests;

public sealed class BuiltInCatalogTests
{
    [Fact]
    public void Types_are_found_whatever_the_case()
    {
        var schema = BuiltInCatalog.Find("SALESORDER")!;

        Assert.Equal(("salesOrder", "Sales Order", RecordGroup.Transaction, false), (schema.Type.Name, schema.Type.Label, schema.Type.Group, schema.IsOfAccount));
        Assert.Same(schema, BuiltInCatalog.Find("salesorder"));
        Assert.Same(schema.Type, BuiltInCatalog.Types.Single(type => type.Name == "salesOrder"));
    }

    [Fact]
    public void A_type_without_fields_here_is_not_described() =>
        Assert.Equal((null, null, null), (BuiltInCatalog.Find("workOrder"), BuiltInCatalog.Find("customrecord_machine"), BuiltInCatalog.Find(string.Empty)));

    [Fact]
    public void Fields_say_what_they_hold()
    {
        var customer = BuiltInCatalog.Find("customer")!;

        Assert.Equal((FieldType.Text, "Company Name"), (customer.Find("companyname")!.Type, customer.Find("companyName")!.Label));
        Assert.Equal((FieldType.Reference, "subsidiary"), (customer.Find("subsidiary")!.Type, customer.Find("subsidiary")!.Target));
        Assert.Equal((FieldType.Multiselect, "contact"), (customer.Find("contactList")!.Type, customer.Find("contactList")!.Target));
        Assert.Equal(["1", "2", "3", "4"], customer.Find("globalSubscriptionStatus")!.Values.Order());
        Assert.Equal((FieldType.DateTime, FieldType.Boolean, FieldType.Number), (customer.Find("lastModifiedDate")!.Type, customer.Find("isInactive")!.Type, customer.Find("balance")!.Type));
    }

    [Fact]
    public void Lists_of_values_that_many_fields_share_are_whole() =>
        Assert.Equal((255, true), (BuiltInCatalog.Find("salesOrder")!.Find("billCountry")!.Values.Count, BuiltInCatalog.Find("salesOrder")!.Find("billCountry")!.Values.Contains("DE")));

    [Fact]
    public void Nested_parts_have_dotted_names()
    {
        var assigned = BuiltInCatalog.Find("salesOrder")!.FieldsOf("item.inventoryDetail.inventoryAssignment").ToList();

        Assert.Contains(assigned, field => field is { Name: "quantity", Type: FieldType.Number });
        Assert.DoesNotContain(BuiltInCatalog.Find("salesOrder")!.Fields, field => field.Sublist is not null);
    }

    [Fact]
    public void Every_type_is_whole()
    {
        Assert.Equal(66, BuiltInCatalog.Types.Count);
        Assert.All(BuiltInCatalog.Types, type =>
        {
            var schema = BuiltInCatalog.Find(type.Name)!;
            Assert.Equal(schema.AllFields.Count, schema.AllFields.Select(field => field.ToString()).Distinct().Count());
            Assert.All(schema.AllFields, field => Assert.True(
                field.RecordType == type.Name && field.Label.Length > 0 && field.IsFilterable is null && !field.IsCustom && !field.Name.Contains('!')));
            Assert.All(schema.AllFields.Where(field => field.Sublist is not null), field =>
                Assert.Contains(schema.AllFields, part => part.ToString() == field.Sublist && part.Type is FieldType.Sublist or FieldType.Subrecord));
        });
    }

    [Fact]
    public void Operators_follow_the_type_of_the_field() => Assert.All(
        BuiltInCatalog.Types.SelectMany(type => BuiltInCatalog.Find(type.Name)!.AllFields),
        field => Assert.Equal(FieldOperators.Of(field.Type).Select(comparison => comparison.Spelling()), field.Operators));

    [Theory]
    [InlineData("entity", "email")]
    [InlineData("item", "itemId")]
    public void Stand_ins_are_found_and_never_listed(string standIn, string field)
    {
        Assert.NotNull(BuiltInCatalog.Find(standIn)!.Find(field));
        Assert.Equal(new QuerySource(standIn), BuiltInCatalog.Find(standIn)!.Source);
        Assert.DoesNotContain(BuiltInCatalog.Types, type => type.Name == standIn);
    }

    [Theory]
    [InlineData("entity", RecordGroup.Entity)]
    [InlineData("item", RecordGroup.Item)]
    public void Fields_of_stand_ins_are_what_they_are_in_the_types_they_stand_for(string standIn, RecordGroup group)
    {
        var types = BuiltInCatalog.Types.Where(type => type.Group == group).Select(type => BuiltInCatalog.Find(type.Name)!).ToList();

        // Only SuiteQL has "type": which of the entity types it is.
        Assert.All(BuiltInCatalog.Find(standIn)!.Fields.Where(field => field.Name != "type"), field =>
        {
            var same = types.Select(type => type.Find(field.Name)).OfType<RecordField>().ToList();
            Assert.True(same.Count > 0, $"No {standIn} has {field.Name}.");
            Assert.All(same, other => Assert.Equal((field.Name, field.Type), (other.Name, other.Type)));
        });
    }

    [Theory]
    [InlineData("customer", "companyName", "subsidiary")]
    [InlineData("salesOrder", "entity", "item")]
    [InlineData("timeBill", "employee", "hours", "tranDate")]
    [InlineData("kitItem", "itemId", "member")]
    [InlineData("term")]
    public void Fields_that_new_records_need_are_marked(string type, params string[] names) =>
        Assert.Equal(names, BuiltInCatalog.Find(type)!.AllFields.Where(field => field.IsRequired).Select(field => field.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("customer", "dateCreated", "lastModifiedDate")]
    [InlineData("invoice", "createdDate", "lastModifiedDate")]
    [InlineData("supportCase", "dateCreated", "lastModifiedDate")]
    [InlineData("currency", null, "lastModifiedDate")]
    [InlineData("billingSchedule", null, null)]
    public void Stamps_have_the_name_the_type_gives_them(string type, string? created, string? modified) =>
        Assert.Equal((created, modified), (BuiltInCatalog.Find(type)!.CreatedField, BuiltInCatalog.Find(type)!.ModifiedField));

    [Theory]
    [InlineData("Customer", "customer", null)]
    [InlineData("invoice", "transaction", "{0}.recordtype = 'invoice'")]
    [InlineData("vendorReturnAuthorization", "transaction", "{0}.recordtype = 'vendorreturnauthorization'")]
    [InlineData("customtransaction_Rent", "transaction", "{0}.recordtype = 'customtransaction_rent'")]
    [InlineData("inventoryItem", "item", "{0}.itemtype = 'InvtPart' AND {0}.isserialitem = 'F' AND {0}.islotitem = 'F'")]
    [InlineData("serializedInventoryItem", "item", "{0}.itemtype = 'InvtPart' AND {0}.isserialitem = 'T'")]
    [InlineData("serviceSaleItem", "item", "{0}.itemtype = 'Service' AND {0}.subtype = 'Sale'")]
    [InlineData("customrecord_Machine", "customrecord_machine", null)]
    [InlineData("somethingNew", "somethingnew", null)]
    public void Sources_follow_the_type(string type, string table, string? condition) =>
        Assert.Equal(new QuerySource(table, condition), BuiltInCatalog.SourceOf(type));

    [Theory]
    [InlineData("")]
    [InlineData("customer; drop")]
    [InlineData("x' OR '1'='1")]
    public void What_is_no_name_has_no_source(string type) => Assert.Null(BuiltInCatalog.SourceOf(type));
}
