using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>The headers on every answer, and those of this one.</summary>
internal static class ResponseHeaders
{
    /// <summary>What was left out of a write.</summary>
    public const string Warning = "X-NetSuite-Warning";

    /// <summary>How strictly the names of properties were taken.</summary>
    public const string Validation = "X-NetSuite-PropertyValidation";

    public static void Add(IHeaderDictionary headers, Reply reply)
    {
        headers["X-N-OperationId"] = Guid.NewGuid().ToString();
        headers["X-NetSuite-JobId"] = Guid.NewGuid().ToString();
        headers["Strict-Transport-Security"] = "max-age=31536000";
        headers["X-Content-Type-Options"] = "nosniff";
        headers.CacheControl = "No-Cache";
        headers.Pragma = "No-Cache";
        headers.Expires = "0";
        headers.Vary = "Accept-Encoding, User-Agent";
        if (reply.Location is not null)
        {
            headers.Location = reply.Location;
        }
        foreach (var (name, value) in reply.Headers)
        {
            headers[name] = value;
        }
        if (reply.Warnings.Count > 0)
        {
            headers[Validation] = nameof(Strictness.Warning);
            headers[Warning] = Printable(string.Join(' ', reply.Warnings));
        }
    }

    // A property name of the client's stands in the warning: it must not break the header.
    private static string Printable(string text)
    {
        var safe = string.Concat(text.Take(1000).Select(c => c is >= ' ' and <= '~' ? c : '?'));
        return safe.Trim();
    }
}
