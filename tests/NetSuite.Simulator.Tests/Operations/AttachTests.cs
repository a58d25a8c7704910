using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Operations;

public sealed class AttachTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Role = """{"role":{"id":"-10"}}""";

    [Fact]
    public async Task An_attached_contact_stands_among_the_contact_roles()
    {
        var answer = await account.Post($"{TestAccount.Record}/customer/101/!attach/contact/205", Role);

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Empty(answer.Text);
        var line = (await account.Read("customer/101")).At("contactRoles.items.0");
        Assert.Equal("205", line.GetProperty("contact").GetProperty("id").GetString());
        Assert.Equal("Greta Hahn", line.GetProperty("contactName").GetString());
        Assert.Equal("greta.hahn@example.com", line.GetProperty("email").GetString());
        Assert.Equal("Primary Contact", line.GetProperty("role").GetProperty("refName").GetString());
    }

    [Fact]
    public async Task Attaching_again_changes_the_role_and_adds_no_line()
    {
        await account.Post($"{TestAccount.Record}/customer/102/!attach/contact/205", Role);

        await account.Post($"{TestAccount.Record}/customer/102/!attach/contact/205", """{"role":{"refName":"Billing Contact"}}""");

        var roles = (await account.Read("customer/102")).At("contactRoles");
        Assert.Equal(1, roles.GetProperty("totalResults").GetInt32());
        Assert.Equal("1", roles.GetProperty("items")[0].GetProperty("role").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Both_sides_may_be_named_by_external_ids_and_the_body_may_be_missing()
    {
        var attached = await account.Send("POST", $"{TestAccount.Record}/vendor/eid:VEND-001/!attach/contact/eid:SEED-CONT-006", null);

        Assert.Equal(HttpStatusCode.NoContent, attached.Status);
        Assert.Equal(1, (await account.Read("vendor/151")).At("contactList.totalResults").GetInt32());

        var detached = await account.Send("POST", $"{TestAccount.Record}/vendor/eid:VEND-001/!detach/contact/eid:SEED-CONT-006", null);

        Assert.Equal(HttpStatusCode.NoContent, detached.Status);
        Assert.False((await account.Read("vendor/151")).Json.TryGetProperty("contactList", out _));
    }

    [Fact]
    public async Task A_transaction_takes_contacts_too_though_it_shows_none()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await account.Post($"{TestAccount.Record}/salesOrder/501/!attach/contact/201", "{}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await account.Post($"{TestAccount.Record}/salesOrder/501/!detach/contact/201", "{}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await account.Post($"{TestAccount.Record}/salesOrder/501/!detach/contact/201", "{}")).Status);
    }

    [Fact]
    public async Task What_is_not_attached_can_not_be_detached()
    {
        var answer = await account.Post($"{TestAccount.Record}/customer/103/!detach/contact/208", "{}");

        Assert.Equal("Error while accessing a resource. The contact Yusuf Demir is not attached to this record.", answer.Detail);
        Assert.Equal("USER_ERROR", answer.Code);
    }

    [Fact]
    public async Task A_patch_of_the_customer_keeps_its_contacts_and_a_deleted_contact_leaves_them()
    {
        var contact = (await account.Post($"{TestAccount.Record}/contact", """{"entityId":"Leaving Soon","firstName":"Leaving","lastName":"Soon","subsidiary":{"id":"1"}}""")).NewId;
        await account.Post($"{TestAccount.Record}/customer/104/!attach/contact/{contact}", Role);

        await account.Patch($"{TestAccount.Record}/customer/104", """{"phone":"555-1"}""");

        Assert.Equal(1, (await account.Read("customer/104")).At("contactRoles.totalResults").GetInt32());

        var deleted = await account.Delete($"{TestAccount.Record}/contact/{contact}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(0, (await account.Read("customer/104")).At("contactRoles.totalResults").GetInt32());
    }

    [Fact]
    public async Task A_contact_that_a_patch_names_is_attached_as_well()
    {
        var contact = (await account.Post($"{TestAccount.Record}/contact", """{"entityId":"By Patch","firstName":"By","lastName":"Patch","subsidiary":{"id":"1"}}""")).NewId;
        await account.Patch($"{TestAccount.Record}/customer/106", $$$"""{"contactRoles":{"items":[{"contact":{"id":"{{{contact}}}"}}]}}""");

        var detached = await account.Post($"{TestAccount.Record}/customer/106/!detach/contact/{contact}", "{}");

        Assert.Equal(HttpStatusCode.NoContent, detached.Status);
        Assert.Equal(0, (await account.Read("customer/106")).At("contactRoles.totalResults").GetInt32());
    }

    [Fact]
    public async Task There_is_no_file_to_attach()
    {
        var answer = await account.Send("POST", $"{TestAccount.Record}/salesOrder/501/!attach/file/398", null);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("NONEXISTENT_ID", answer.Code);
    }

    [Theory]
    [InlineData("customer/101/!attach/customer/102", 400)]
    [InlineData("customer/101/!attach/nothing/102", 404)]
    [InlineData("customer/101/!attach/contact/101", 404)]
    [InlineData("customer/999999/!attach/contact/201", 404)]
    [InlineData("invoice/501/!attach/contact/201", 400)]
    [InlineData("customer/101/!attach/contact/abc", 400)]
    [InlineData("customer/101/!attach/contact", 404)]
    [InlineData("customer/101/!glue/contact/201", 404)]
    public async Task What_can_not_be_attached_is_refused(string path, int status) =>
        Assert.Equal(status, (int)(await account.Post($"{TestAccount.Record}/{path}", "{}")).Status);

    [Theory]
    [InlineData("""{"role":{"id":"99"}}""", "role")]
    [InlineData("""{"roll":1}""", "roll")]
    public async Task A_body_that_says_something_else_is_refused(string body, string path)
    {
        var answer = await account.Post($"{TestAccount.Record}/customer/105/!attach/contact/201", body, ("X-NetSuite-PropertyNameValidation", "Error"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(path, answer.ErrorPath);
        Assert.Equal(0, (await account.Read("customer/105")).At("contactRoles.totalResults").GetInt32());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Attaching_is_a_POST(string method)
    {
        var answer = await account.Send(method, $"{TestAccount.Record}/customer/101/!attach/contact/201", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("POST", answer.Header("Allow"));
    }
}
