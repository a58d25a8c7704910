using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using static NetSuitePS.Tests.Binding.Things;

namespace NetSuitePS.Tests.Binding;

public sealed class BodyComposerTests
{
    [Theory]
    [InlineData("item.quantity", """{"item":{"items":[{"quantity":2}]}}""")]
    [InlineData("billingAddress.city", """{"billingAddress":{"city":"2"}}""")]
    [InlineData("entity.externalId", """{"entity":{"externalId":"2"}}""")]
    [InlineData("entity.id", """{"entity":{"id":"2"}}""")]
    [InlineData("addressBook.addressBookAddress.city", """{"addressBook":{"items":[{"addressBookAddress":{"city":"2"}}]}}""")]
    [InlineData("ITEM.QUANTITY", """{"item":{"items":[{"quantity":2}]}}""")]
    public void A_dotted_name_leads_into_subrecords_lines_and_references(string name, string json)
    {
        Assert.Equal(json, Json(Properties((name, "2"))));
        Assert.Equal(json, Json(Table(name, "2")));
    }

    [Fact]
    public void Dotted_names_of_one_part_come_together()
    {
        Assert.Equal(
            """{"item":{"items":[{"sku":"W","quantity":2}]}}""", Json(Properties(("item.sku", "W"), ("item.quantity", "2"))));
    }

    [Fact]
    public void A_part_that_is_given_in_two_ways_is_refused()
    {
        Assert.Contains("as a whole", Refused(new OrderedDictionary { ["item"] = Table("sku", "W"), ["item.quantity"] = 2 }).Message);
    }

    [Theory]
    [InlineData("emial", "thing has no field 'emial'. Did you mean 'email'?")]
    [InlineData("Company Name", "thing has no field 'Company Name'. Did you mean 'companyName'?")]
    [InlineData("compnayname", "thing has no field 'compnayname'. Did you mean 'companyName'?")]
    [InlineData("quantity", "thing has no field 'quantity'. Did you mean 'item.quantity'?")]
    [InlineData("zzz", "thing has no field 'zzz'.")]
    [InlineData("item.quantitty", "'item' (line 1) of thing has no field 'quantitty'. Did you mean 'quantity'?")]
    [InlineData("billingAddress.ctiy", "'billingAddress' of thing has no field 'ctiy'. Did you mean 'city'?")]
    public void A_name_of_no_field_is_refused_with_the_nearest_one(string name, string message)
    {
        Assert.Equal(message, Refused(Table(name, "x")).Message);
    }

    [Fact]
    public void The_line_of_an_unknown_column_is_named()
    {
        var lines = new object[] { Table("quantity", 1), Table("qty", 1) };

        Assert.StartsWith("'item' (line 2) of thing has no field 'qty'.", Refused(Table("item", lines)).Message);
    }

    [Fact]
    public void A_field_that_somebody_added_since_is_found_by_asking_once()
    {
        var account = new RecordSchema(Schema.Type, [.. Schema.AllFields, Field(null, "custbody_new", FieldType.Integer)], null, isOfAccount: true);
        var schemas = new FixedSchemas(Schema) { Account = account };
        var composer = new BodyComposer(new BodyOptions(), schemas);

        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(
                """{"custbody_new":5}""", composer.Compose(new PSObject(Table("CUSTBODY_NEW", "5")), new FieldValues(), "thing", WriteOperation.Create).Body.ToJsonString());
        }

        Assert.Equal(["newest thing"], schemas.Asked);
    }

    [Fact]
    public void A_name_that_the_account_does_not_have_either_is_asked_for_once()
    {
        var schemas = new FixedSchemas(Schema) { Account = Schema };
        var composer = new BodyComposer(new BodyOptions(), schemas);

        for (var run = 0; run < 3; run++)
        {
            Assert.Throws<InputException>(() => composer.Compose(new PSObject(Table("emial", "x")), new FieldValues(), "thing", WriteOperation.Create));
        }

        Assert.Equal(["newest thing"], schemas.Asked);
    }

    [Fact]
    public void Nothing_is_asked_when_all_names_are_known()
    {
        var schemas = new FixedSchemas(BuiltIn);

        Compose(new Hashtable { ["memo"] = "x", ["item"] = Table("sku", "W"), ["status"] = "a" }, schemas: schemas);

        Assert.Empty(schemas.Asked);
    }

    [Fact]
    public void NetSuite_itself_judges_a_name_when_the_account_shows_no_fields()
    {
        var schemas = new FixedSchemas(BuiltIn) { Account = null };

        Assert.Equal("""{"custbody_new":"x"}""", Compose(Table("custbody_new", "x"), schemas: schemas).Body.ToJsonString());
    }

    [Fact]
    public void A_body_of_a_type_of_which_nothing_is_known_passes_as_it_is()
    {
        var composed = Compose(new Hashtable { ["any"] = new object[] { Table("quantity", 2) } }, schemas: new FixedSchemas(_ => null));

        Assert.Equal("""{"any":{"items":[{"quantity":2}]}}""", composed.Body.ToJsonString());
    }

    [Fact]
    public void An_unknown_field_passes_with_one_warning_where_that_is_asked_for()
    {
        var composer = new BodyComposer(new BodyOptions { IgnoreUnknownField = true }, new FixedSchemas(Schema));

        ComposedBody Run() => composer.Compose(new PSObject(Table("emial", "x")), new FieldValues(), "thing", WriteOperation.Create);

        var first = Run();
        Assert.Equal("""{"emial":"x"}""", first.Body.ToJsonString());
        Assert.Equal(PropertyNameValidation.Warning, first.Options.PropertyNameValidation);
        Assert.Contains("emial", Assert.Single(first.Warnings));
        Assert.Empty(Run().Warnings);
    }

    [Theory]
    [InlineData("links")]
    [InlineData("refName")]
    [InlineData("LastModifiedDate")]
    public void A_field_that_NetSuite_makes_itself_is_refused_with_the_reason(string name)
    {
        Assert.Contains("can't be written: NetSuite", Refused(Table(name, "x")).Message);
        Assert.Equal("{}", Json(Properties((name, "x")), options: new BodyOptions { IgnoreUnknownField = true }));
    }

    [Fact]
    public void The_id_names_the_record_and_is_not_sent()
    {
        Assert.Equal("""{"memo":"1"}""", Json(Properties(("Id", "5"), ("memo", "1"))));
    }

    [Fact]
    public void An_external_id_is_a_field()
    {
        Assert.Equal("""{"externalId":"X"}""", Json(Table("externalId", "X")));
    }

    [Fact]
    public void An_empty_cell_of_a_CSV_file_leaves_the_field_alone_and_one_of_a_hashtable_clears_it()
    {
        Assert.Equal("{}", Json(Properties(("memo", ""), ("item.quantity", ""))));
        Assert.Equal("""{"memo":null}""", Json(Table("memo", "")));
        Assert.Equal("""{"memo":null}""", Json(Table("memo", null)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData(5)]
    public void A_scalar_is_no_record(object input)
    {
        Refused(input);
    }

    [Fact]
    public void A_circular_object_is_refused()
    {
        var loop = new Hashtable();
        loop["item"] = loop;

        Refused(loop);
        Refused(Table("item", new object[] { loop }));
        loop = new Hashtable();
        loop["items"] = loop;
        Refused(Table("item", loop));
        Refused(Table("entity", loop));
    }

    [Fact]
    public void Two_spellings_of_a_name_are_refused()
    {
        Refused(new Hashtable(StringComparer.Ordinal) { ["memo"] = "a", ["MEMO"] = "b" });
    }

    [Theory]
    [InlineData("text")]
    [InlineData(5)]
    [InlineData(true)]
    public void A_line_that_is_no_object_is_refused(object line)
    {
        Assert.Contains("line 2", Refused(Table("item", new object[] { Table("sku", "W"), line })).Message);
    }

    [Fact]
    public void Several_records_at_once_are_no_record()
    {
        Refused(new object[] { new Hashtable(), new Hashtable() });
    }

    [Fact]
    public void External_ids_are_read_in_reference_fields_of_any_level_and_nowhere_else()
    {
        Assert.Equal(
            """{"memo":"eid:note","entity":{"externalId":"QC-1"},"item":{"items":[{"item":{"externalId":"W"},"sku":"eid:d"}]},"subsidiaries":{"items":[{"externalId":"S"},{"id":"2"}]}}""",
            Json(new OrderedDictionary
            {
                ["memo"] = "eid:note", ["entity"] = "eid:QC-1", ["item"] = new OrderedDictionary { ["ITEM"] = "eid:W", ["sku"] = "eid:d" }, ["subsidiaries"] = new object[] { "eid:S", 2 },
            }));
    }

    [Fact]
    public void A_huge_name_is_cut_in_the_refusal()
    {
        Assert.True(Refused(Table(new string('x', 1_000_000), 1)).Message.Length < 200);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Values_and_names_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(
                """{"isInactive":true,"rate":1.5,"email":"2026-02-01","entity":{"id":"7"},"tranDate":"2026-02-01","item":{"items":[{"quantity":1234.5}]}}""",
                Json(new OrderedDictionary
                {
                    ["ISINACTIVE"] = "TRUE", ["rate"] = 1.5, ["EMAIL"] = new DateTime(2026, 2, 1), ["entity"] = 7m, ["tranDate"] = new DateTime(2026, 2, 1, 23, 0, 0), ["ITEM.QUANTITY"] = "1234.50",
                }).Replace("1234.50", "1234.5", StringComparison.Ordinal));
            Assert.Contains("a number", Refused(Table("rate", "1.234,50")).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
