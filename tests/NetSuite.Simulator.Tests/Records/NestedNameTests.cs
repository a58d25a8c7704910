using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

/// <summary>X-NetSuite-PropertyNameValidation reaches into lines and subrecords, in every kind of write.</summary>
public sealed class NestedNameTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Bogus = """{"companyName":"Nested NAME","subsidiary":"1","addressBook":{"items":[{"label":"A","addressBookAddress":{"bogus":1}}]}}""";
    private const string Path = "addressBook.items[0].addressBookAddress.bogus";
    private static readonly (string, string) Strict = ("X-NetSuite-PropertyNameValidation", "error");

    [Theory]
    [InlineData("POST", "customer")]
    [InlineData("PUT", "customer/eid:NESTED-1")]
    [InlineData("PUT", "customer/eid:CUST-004")]
    [InlineData("PATCH", "customer/104")]
    public async Task An_unknown_name_of_a_subrecord_in_a_line_is_named_by_its_path(string method, string path)
    {
        var before = await account.Read("customer/104");

        var answer = await account.Send(method, $"{TestAccount.Record}/{path}", Bogus, Strict);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_CONTENT", Path), (answer.Status, answer.Code, answer.ErrorPath));
        Assert.Equal(before.Text, (await account.Read("customer/104")).Text);
        Assert.Empty((await account.List("customer", "companyName IS \"Nested NAME\"")).Ids);
    }

    [Theory]
    [InlineData("invoice", """{"entity":"101","billingAddress":{"bogus":1},"item":{"items":[{"item":"301","quantity":1}]}}""", "billingAddress.bogus")]
    [InlineData("invoice", """{"entity":"101","item":{"items":[{"item":"301","quantity":1},{"item":"301","quantty":1}]}}""", "item.items[1].quantty")]
    [InlineData("invoice", """{"entity":"101","item":{"items":[{"item":"301","quantity":1}],"more":[]}}""", "item.more")]
    public async Task The_path_leads_to_the_name(string type, string body, string path)
    {
        var answer = await account.Post($"{TestAccount.Record}/{type}", body, Strict);

        Assert.Equal(path, answer.ErrorPath);
    }

    [Theory]
    [InlineData("Warning", true)]
    [InlineData("Ignore", false)]
    public async Task Asked_for_less_the_record_is_written_without_it(string strictness, bool isWarned)
    {
        var answer = await account.Post(
            $"{TestAccount.Record}/customer", Bogus.Replace("NAME", strictness, StringComparison.Ordinal), ("X-NetSuite-PropertyNameValidation", strictness));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(isWarned, answer.Header("X-NetSuite-Warning")?.Contains("bogus", StringComparison.Ordinal) == true);
        Assert.Equal("A", (await account.Read($"customer/{answer.NewId}")).At("addressBook.items.0.label").GetString());
    }

    [Fact]
    public async Task A_form_refuses_the_name_as_the_write_would()
    {
        var answer = await account.Patch(
            $"{TestAccount.Record}/customer/104", Bogus, Strict, ("Accept", "application/vnd.oracle.resource+json; type=edit-form"));

        Assert.Equal(Path, answer.ErrorPath);
    }
}
