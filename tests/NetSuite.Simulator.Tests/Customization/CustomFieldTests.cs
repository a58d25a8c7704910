using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Customization;

public sealed class CustomFieldTests(Workshop workshop) : IClassFixture<Workshop>
{
    private readonly TestAccount account = workshop.Account;

    [Fact]
    public async Task A_field_of_a_built_in_type_is_written_read_and_filtered_by()
    {
        var created = await account.Post($"{TestAccount.Record}/customer", """{"companyName":"Colorful","subsidiary":"1","custentity_color":{"id":"1"}}""");

        Assert.Equal("Red", (await account.Read($"customer/{created.NewId}")).At("custentity_color.refName").GetString());
        Assert.Equal([created.NewId], (await account.List("customer", "custentity_color EQUAL 1")).Ids);
    }

    [Fact]
    public async Task A_field_is_on_the_types_it_applies_to_only()
    {
        var answer = await account.Post($"{TestAccount.Record}/vendor", """{"companyName":"V","subsidiary":"1","custentity_color":{"id":"1"}}""", ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal("INVALID_CONTENT", answer.Code);
        Assert.Equal("custentity_color", answer.ErrorPath);
    }

    [Fact]
    public async Task Fields_of_the_body_and_of_its_lines_are_told_apart()
    {
        var invoice = await account.Post($"{TestAccount.Record}/invoice", """
            {"entity":{"id":"101"},"custbody_code":"K-1","cseg_region":"1","item":{"items":[{"item":{"externalId":"WIDGET-S"},"quantity":2,"custcol_vehicle":{"externalId":"VAN"}}]}}
            """);

        var read = await account.Read($"invoice/{invoice.NewId}");
        Assert.Equal("K-1", read.At("custbody_code").GetString());
        Assert.Equal("Van", read.At("item.items.0.custcol_vehicle.refName").GetString());
        Assert.False(read.Json.TryGetProperty("custcol_vehicle", out _));
        Assert.Equal([invoice.NewId], (await account.List("invoice", "custbody_code IS \"K-1\"")).Ids);
        Assert.Equal("NONEXISTENT_FIELD", (await account.List("invoice", "custcol_vehicle EQUAL 5")).Code);
    }

    [Fact]
    public async Task A_line_without_a_mandatory_column_is_refused()
    {
        var answer = await account.Post($"{TestAccount.Record}/salesOrder", """{"entity":{"id":"101"},"item":{"items":[{"item":{"externalId":"WIDGET-S"}}]}}""");

        Assert.Equal("Error while accessing a resource. Please enter value(s) for: Note", answer.Detail);
        Assert.Equal("item.items[0].custcol_note", answer.ErrorPath);
    }

    [Fact]
    public async Task A_record_without_a_mandatory_field_is_refused()
    {
        var answer = await account.Post($"{TestAccount.Record}/partner", """{"companyName":"P","entityId":"P","subsidiary":"1"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Tax Office", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_company_has_custom_records_lists_and_fields_to_try()
    {
        var machine = await account.Read("customrecord_machine/eid:MACH-001");
        var changed = await account.Patch($"{TestAccount.Record}/customer/102", """{"custentity_loyalty_points":40,"custentity_service_level":{"refName":"Gold"}}""");

        Assert.Equal("Gold", machine.At("custrecord_machine_level.refName").GetString());
        Assert.Equal(HttpStatusCode.NoContent, changed.Status);
        Assert.Equal("Gold", (await account.Read("customer/102")).At("custentity_service_level.refName").GetString());
    }
}
