using System.Net;
using NetSuite.Simulator.Tests.Support;

namespace NetSuite.Simulator.Tests.Records;

public sealed class ActivityTests(TestAccount account) : IClassFixture<TestAccount>
{
    private const string Root = TestAccount.Record;

    [Theory]
    [InlineData("\"2:30\"", "2:30")]
    [InlineData("\"25:42\"", "25:42")]
    [InlineData("\"0:05\"", "0:05")]
    [InlineData("\"8\"", "8:00")]
    [InlineData("8", "8:00")]
    [InlineData("1.25", "1:15")]
    public async Task Hours_are_taken_in_every_spelling_and_shown_in_one(string given, string shown)
    {
        var created = await account.Post($"{Root}/timeBill", $$"""{"employee":"11","hours":{{given}},"tranDate":"2026-06-15"}""");

        Assert.Equal(shown, (await account.Read($"timeBill/{created.NewId}")).At("hours").GetString());
    }

    [Theory]
    [InlineData("\"long\"")]
    [InlineData("\"1:60\"")]
    [InlineData("\"1:5\"")]
    [InlineData("\"-1:00\"")]
    [InlineData("-1")]
    [InlineData("\"1:00:00\"")]
    [InlineData("true")]
    public async Task Hours_of_another_form_are_invalid(string hours)
    {
        var answer = await account.Post($"{Root}/timeBill", $$"""{"employee":"11","hours":{{hours}},"tranDate":"2026-06-15"}""");

        Assert.Equal(("INVALID_CONTENT", "hours"), (answer.Code, answer.ErrorPath));
    }

    [Theory]
    [InlineData("hours GREATER 2 AND externalId START_WITH TIME", "1 2")]
    [InlineData("hours EQUAL \"7:45\"", "2")]
    [InlineData("hours LESS_OR_EQUAL 0.75 AND externalId START_WITH TIME", "3")]
    public async Task Hours_are_filtered_as_a_length_of_time(string q, string ids) =>
        Assert.Equal(ids.Split(' '), (await account.List("timeBill", q)).Ids.Order(StringComparer.Ordinal));

    [Fact]
    public async Task SuiteQL_shows_hours_as_a_number() =>
        Assert.Equal("2.5", (await account.SuiteQl("SELECT hours FROM timebill WHERE id = 1")).At("items.0.hours").GetString());

    [Fact]
    public async Task A_time_entry_belongs_where_its_employee_does_and_has_the_price_of_its_item()
    {
        var created = await account.Post($"{Root}/timeBill", """{"employee":"13","hours":"1:00","tranDate":"2026-06-15","item":"341","isBillable":true,"customer":"181"}""");

        var time = await account.Read($"timeBill/{created.NewId}");

        Assert.Equal(("2", "3", 140.0), (time.At("subsidiary.id").GetString(), time.At("department.id").GetString(), time.At("rate").GetDouble()));
        Assert.Equal("Open", time.At("approvalStatus.refName").GetString());
    }

    [Theory]
    [InlineData("employee", "151", true)]
    [InlineData("employee", "101", false)]
    [InlineData("customer", "181", true)]
    [InlineData("customer", "11", false)]
    public async Task A_reference_takes_the_types_it_is_meant_for(string field, string id, bool isTaken)
    {
        var answer = await account.Patch($"{Root}/timeBill/3", $$"""{"{{field}}":"{{id}}"}""");

        Assert.Equal(isTaken ? HttpStatusCode.NoContent : HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("phoneCall")]
    [InlineData("task")]
    public async Task What_is_complete_has_a_day_of_completion(string type)
    {
        var id = (await account.Post($"{Root}/{type}", """{"title":"To be done"}""")).NewId;
        Assert.Equal("2026-06-15", (await account.Read($"{type}/{id}")).At("startDate").GetString());

        await account.Patch($"{Root}/{type}/{id}", """{"status":"COMPLETE"}""");
        var done = await account.Read($"{type}/{id}");
        await account.Patch($"{Root}/{type}/{id}", $$"""{"status":"{{(type == "task" ? "PROGRESS" : "SCHEDULED")}}"}""");
        var again = await account.Read($"{type}/{id}");

        Assert.Equal(("2026-06-15", "Completed"), (done.At("completedDate").GetString(), done.At("status.refName").GetString()));
        Assert.False(again.Json.TryGetProperty("completedDate", out _));
    }

    [Fact]
    public async Task A_case_is_numbered_and_its_status_decides_about_the_stage()
    {
        var id = (await account.Post($"{Root}/supportCase", """{"title":"Broken","company":"104"}""")).NewId;
        var open = await account.Read($"supportCase/{id}");
        await account.Patch($"{Root}/supportCase/{id}", """{"status":{"id":"5"}}""");

        Assert.Equal(("OPEN", "2", "accounts@everline-textiles.example.com"), (open.At("stage").GetString(), open.At("subsidiary.id").GetString(), open.At("email").GetString()));
        Assert.NotEmpty(open.At("caseNumber").GetString()!);
        Assert.Equal("CLOSED", (await account.Read($"supportCase/{id}")).At("stage").GetString());
    }

    [Fact]
    public async Task A_call_is_assigned_to_whoever_may_make_it()
    {
        var created = await account.Post($"{Root}/phoneCall", """{"title":"Assigned","assigned":"171","company":"151","contact":"201","transaction":"501"}""");

        var call = await account.Read($"phoneCall/{created.NewId}");

        Assert.Equal(("Summit Resellers", "Sales Order #SO1001"), (call.At("assigned.refName").GetString(), call.At("transaction.refName").GetString()));
    }
}
