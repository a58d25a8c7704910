using System.Net;

namespace NetSuite.Client.Tests;

public sealed class BatchRepeatTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_may_have_been_done_never_counts_as_failed_because_its_repetition_is_refused(int count)
    {
        await using var account = await JobAccount.StartAsync();
        foreach (var number in Enumerable.Range(0, count))
        {
            await account.Plain.Records.WriteAsync(JobAccount.Customer($"First {number}", $"AGAIN-{number}", WriteOperation.Upsert), CancellationToken.None);
        }

        // The job of the first key is done, and every answer about it is lost; under the next key NetSuite is too busy.
        string? first = null;
        account.Network.LosesAnswer = (request, _) => KeyOf(request) is { } key && key == (first ??= key);
        account.Network.Replaces = request => KeyOf(request) is { } key && first is not null && key != first ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) : null;

        var outcomes = await account.WriteAsync(Enumerable.Range(0, count).Select(number => JobAccount.Customer($"Second {number}", $"AGAIN-{number}", WriteOperation.Upsert)));

        Assert.All(outcomes, outcome => Assert.Equal(WriteAction.Unknown, outcome.Action));
        Assert.All(outcomes, outcome => Assert.IsType<NetSuiteOutcomeUnknownException>(outcome.Error));
        Assert.Equal(count, await account.CountAsync("Second "));
    }

    private static string? KeyOf(HttpRequestMessage request) =>
        request.Headers.TryGetValues("X-NetSuite-Idempotency-Key", out var keys) ? keys.Single() : null;
}
