using System.Globalization;
using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Jobs;

namespace NetSuite.Simulator.Http;

/// <summary>Record requests with Prefer: respond-async become jobs; batches exist in this form only.</summary>
internal sealed class AsyncRequests(SimulatedAccount account)
{
    private const string KeyHeader = "X-NetSuite-Idempotency-Key";

    /// <summary>Takes a record request in as a job.</summary>
    /// <param name="request">The request.</param>
    /// <param name="preferences">What it prefers.</param>
    /// <param name="answer">Answers a request as if it were synchronous.</param>
    public Reply Accept(AccountRequest request, Preferences preferences, Func<AccountRequest, Reply> answer)
    {
        var key = Key(request);
        // The server takes its headers back when the request ends; the job runs later.
        var kept = request with { Headers = new HeaderDictionary(request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)) };
        var requests = BatchRequest.Is(kept)
            ? BatchRequest.Split(kept, account.Catalog.Find(kept.Resource[0]) ?? throw Refusals.UnknownType(kept.Resource[0]))
            : [kept];
        var (id, isReplay) = account.Jobs.Accept(JobOwner.Of(request.Login), key, requests, preferences.InParallel, answer);
        var location = Location(request, id);
        return isReplay
            ? throw Refusals.KeyUsed(account.Options.Behaviour.IdempotencyConflictStatus, location)
            : new Reply(202)
            {
                Location = location,
                Headers = [KeyValuePair.Create(Preferences.AppliedHeaderName, Preferences.RespondAsyncName)],
            };
    }

    /// <summary>Refuses a batch that does not ask for a job.</summary>
    public static void RefuseBatch(AccountRequest request)
    {
        if (BatchRequest.Is(request))
        {
            throw Refusals.InvalidHeader(Preferences.HeaderName, "Batch operations are asynchronous. Provide the header 'Prefer: respond-async'.");
        }
    }

    private string Location(AccountRequest request, long id)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{JobEndpoints.Path}/{id}");
        return account.Options.Behaviour.JobLocationIsRelative ? path : request.Target.Origin + path;
    }

    private static Guid? Key(AccountRequest request)
    {
        var text = request.Headers[KeyHeader].ToString();
        if (text.Length == 0)
        {
            return null;
        }
        return Guid.TryParseExact(text, "D", out var key)
            ? key
            : throw Refusals.InvalidHeader(KeyHeader, $"Invalid value for the header {KeyHeader}. Provide a UUID.");
    }
}
