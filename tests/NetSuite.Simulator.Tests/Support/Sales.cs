using System.Net;

namespace NetSuite.Simulator.Tests.Support;

/// <summary>Makes sales documents by the raw service.</summary>
public static class Sales
{
    /// <summary>Creates a record and gives its id.</summary>
    public static async Task<string> Create(this TestAccount account, string type, string body)
    {
        var answer = await account.Post($"{TestAccount.Record}/{type}", body);
        Assert.True(answer.Status == HttpStatusCode.NoContent, answer.Text);
        return answer.NewId;
    }

    /// <summary>A document of customer 101 over ten small widgets at 12.50 and four angled brackets at 4.25: 142.00.</summary>
    public static Task<string> Document(this TestAccount account, string type, string more = "") => account.Create(
        type,
        $$"""{"entity":{"id":"101"},{{more}}"item":{"items":[{"item":{"id":"301"},"quantity":10},{"item":{"id":"304"},"quantity":4}]} }""");

    /// <summary>An approved order over the same.</summary>
    public static Task<string> Order(this TestAccount account) => account.Document("salesOrder", "\"orderStatus\":\"B\",");

    public static Task<Answer> Transform(this TestAccount account, string source, string target, string? body = "{}") =>
        account.Send("POST", $"{TestAccount.Record}/{source}/!transform/{target}", body);

    /// <summary>Transforms and gives the new record's id.</summary>
    public static async Task<string> Make(this TestAccount account, string source, string target, string? body = "{}")
    {
        var answer = await account.Transform(source, target, body);
        Assert.True(answer.Status == HttpStatusCode.NoContent, answer.Text);
        return answer.NewId;
    }

    /// <summary>The name of a record's status.</summary>
    public static async Task<string> Status(this TestAccount account, string typeAndId) =>
        (await account.Read(typeAndId)).At("status.refName").GetString()!;

    /// <summary>A number of a record.</summary>
    public static async Task<double> Amount(this TestAccount account, string typeAndId, string path) =>
        (await account.Read(typeAndId)).At(path).GetDouble();
}
