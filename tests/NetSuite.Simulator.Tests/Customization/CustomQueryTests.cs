using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class CustomQueryTests(Workshop workshop) : IClassFixture<Workshop>
{
    private readonly TestAccount account = workshop.Account;

    [Fact]
    public async Task A_custom_type_is_a_table_of_its_script_id() =>
        Assert.Equal(
            """{"links":[],"color":"Green","custrecord_color":"2","custrecord_electric":"F","custrecord_registered":"5/4/2021","id":"5","isinactive":"F","name":"Van"}""",
            await Row("SELECT id, name, isInactive, owner, custrecord_color, BUILTIN.DF(custrecord_color) AS color, custrecord_electric, custrecord_registered FROM customrecord_vehicle WHERE id = 5"));

    [Fact]
    public async Task Instants_are_columns_where_the_type_shows_them()
    {
        Assert.Equal(
            """{"links":[],"c":"2026-06-15 12:30:00","m":"2026-06-15 12:30:00"}""",
            await Row("SELECT TO_CHAR(created, 'YYYY-MM-DD HH24:MI:SS') AS c, TO_CHAR(lastModified, 'YYYY-MM-DD HH24:MI:SS') AS m FROM customrecord_vehicle WHERE id = 5"));
        Assert.Contains("Unknown identifier 'lastmodified'", (await account.SuiteQl("SELECT lastmodified FROM customrecord_job")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_a_table_of_its_values()
    {
        var answer = await account.SuiteQl("SELECT id, name, isinactive FROM customlist_color WHERE id < 9 ORDER BY id");

        Assert.Equal(["1 Red F", "2 Green F", "7 Blue F", "8 Beige T"], answer.At("items").EnumerateArray()
            .Select(row => $"{row.GetProperty("id")} {row.GetProperty("name")} {row.GetProperty("isinactive")}"));
    }

    [Fact]
    public async Task Custom_types_join_with_each_other_and_with_built_in_ones() =>
        Assert.Equal(
            """{"links":[],"companyname":"Workshop Customer","job":"Brakes","vehicle":"Van"}""",
            await Row("""
                SELECT j.name AS job, v.name AS vehicle, c.companyname FROM customrecord_job j
                JOIN customrecord_vehicle v ON v.id = j.custrecord_vehicle JOIN customer c ON c.id = v.custrecord_owner
                """));

    [Fact]
    public async Task Fields_of_built_in_types_are_columns_of_their_tables()
    {
        var invoice = await account.Post($"{TestAccount.Record}/invoice", """
            {"entity":{"id":"101"},"custbody_code":"Q-1","item":{"items":[{"item":{"externalId":"WIDGET-S"},"custcol_vehicle":{"id":"5"}},{"item":{"externalId":"WIDGET-S"}}]}}
            """);

        Assert.Equal("""{"links":[],"color":"Blue"}""", await Row("SELECT BUILTIN.DF(custentity_color) AS color FROM customer WHERE externalid = 'WORKSHOP'"));
        Assert.Equal("""{"links":[],"custentity_color":"7"}""", await Row("SELECT custentity_color FROM entity WHERE externalid = 'WORKSHOP'"));
        Assert.Equal("""{"links":[],"custitem_fragile":"F"}""", await Row("SELECT custitem_fragile FROM item FETCH FIRST 1 ROWS ONLY"));
        Assert.Equal($$"""{"links":[],"id":"{{invoice.NewId}}"}""", await Row("SELECT id FROM transaction WHERE custbody_code = 'Q-1'"));
        Assert.Equal(
            """{"links":[],"custcol_vehicle":"5","n":"1","vehicle":"Van"}""",
            await Row($"SELECT custcol_vehicle, BUILTIN.DF(custcol_vehicle) AS vehicle, COUNT(*) AS n FROM transactionline WHERE transaction = {invoice.NewId} AND custcol_vehicle IS NOT NULL GROUP BY custcol_vehicle"));
    }

    [Theory]
    [InlineData("customrecordtype", "scriptid = 'customrecord_vehicle'", """{"links":[],"name":"Vehicle","scriptid":"customrecord_vehicle"}""")]
    [InlineData("customlist", "scriptid = 'customlist_color'", """{"links":[],"name":"Color","scriptid":"customlist_color"}""")]
    [InlineData("customsegment", "scriptid = 'cseg_region'", """{"links":[],"name":"Region","scriptid":"cseg_region"}""")]
    [InlineData("customfield", "scriptid = 'custrecord_plate'", """{"links":[],"name":"License Plate","scriptid":"custrecord_plate"}""")]
    public async Task Tables_name_what_was_made(string table, string condition, string row) =>
        Assert.Equal(row, await Row($"SELECT scriptid, name FROM {table} WHERE {condition}"));

    [Theory]
    [InlineData("custrecord_plate", "RECORD", "Free-Form Text", "T")]
    [InlineData("custentity_color", "ENTITY", "List/Record", "F")]
    [InlineData("custbody_code", "BODY", "Free-Form Text", "F")]
    [InlineData("custcol_note", "COLUMN", "Free-Form Text", "T")]
    [InlineData("custitem_fragile", "ITEM", "Check Box", "F")]
    public async Task Customfield_describes_fields(string id, string type, string valueType, string mandatory) =>
        Assert.Equal(
            $$"""{"links":[],"fieldtype":"{{type}}","fieldvaluetype":"{{valueType}}","ismandatory":"{{mandatory}}","lastmodifieddate":"6/15/2026"}""",
            await Row($"SELECT fieldtype, fieldvaluetype, ismandatory, lastmodifieddate FROM customfield WHERE scriptid = '{id}'"));

    [Fact]
    public async Task A_fields_source_leads_to_its_record_type()
    {
        Assert.Equal("""{"links":[],"scriptid":"customlist_color"}""", await Row("SELECT r.scriptid FROM customfield f JOIN recordtype r ON r.id = f.fieldvaluetyperecord WHERE f.scriptid = 'custentity_color'"));
        Assert.Equal("""{"links":[],"scriptid":"customer"}""", await Row("SELECT r.scriptid FROM customfield f JOIN recordtype r ON r.id = f.fieldvaluetyperecord WHERE f.scriptid = 'custrecord_owner'"));
        Assert.Equal("""{"links":[],"scriptid":"transaction"}""", await Row("SELECT scriptid FROM recordtype WHERE id = -30"));
    }

    private async Task<string> Row(string query) => (await account.SuiteQl(query)).At("items.0").GetRawText();
}
