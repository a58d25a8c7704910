using NetSuite;
using NetSuite.Client;
using NetSuite.Testing.Servers;
using NetSuitePS.Sessions;

namespace NetSuitePS.Tests.Commands;

/// <summary>A connection to a server that answers writes as a test wants.</summary>
internal static class WriteFaults
{
    /// <summary>Answers to SuiteQL that nothing was found.</summary>
    public const string NoRows = """{"links":[],"count":0,"hasMore":false,"items":[],"offset":0,"totalResults":0}""";

    /// <summary>Answers a write by the last part of its path.</summary>
    public static Behaviour ByRecord(Func<string, Behaviour> answer) => new(context =>
    {
        var record = context.Request.Path.Value!.Split('/')[^1];
        return (record switch
        {
            "suiteql" => Behaviours.Json(NoRows),
            "signed-in" => Behaviours.Json("""{"links":[],"id":"0"}"""),
            _ => answer(record),
        }).Answer(context);
    });

    /// <summary>Says that a write was done.</summary>
    public static Behaviour Done(string record) => Behaviours.Created($"http://x/services/rest/record/v1/customer/{record}");

    /// <summary>Waits, and answers then.</summary>
    public static Behaviour After(Task signal, Behaviour answer) => new(async context =>
    {
        await signal.WaitAsync(context.RequestAborted);
        await answer.Answer(context);
    });

    /// <summary>The variable that scripts find the connection in.</summary>
    public static (string Name, object? Value) Connection(FaultServer server) => ("connection", new NetSuiteConnection("fault", new NetSuiteClient(new NetSuiteClientOptions
    {
        Account = AccountId.Parse("123456"),
        BaseUri = server.BaseUri,
        Credentials = new TokenCredentials("fake-client-id", "fake-client-secret", "fake-token-id", "fake-token-secret"),
        AttemptTimeout = TimeSpan.FromMinutes(5),
        RetryBaseDelay = TimeSpan.FromMilliseconds(1),
    }), "Token"));
}
