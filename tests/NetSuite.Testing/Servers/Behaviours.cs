using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NetSuite.Testing.Servers;

/// <summary>The behaviours a server between here and NetSuite has been seen with.</summary>
public static class Behaviours
{
    public const string ResourceType = "application/vnd.oracle.resource+json; type=singular; charset=UTF-8";

    /// <summary>Never answers.</summary>
    public static Behaviour Hang { get; } = new(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    /// <summary>Reads the request and breaks the connection.</summary>
    public static Behaviour ResetAfterReading { get; } = new(Abort);

    /// <summary>Breaks the connection before it reads the body.</summary>
    public static Behaviour ResetBeforeReading { get; } = new(Abort, ReadsBody: false);

    public static Behaviour Concurrency { get; } = Error(429, "CONCURRENCY_LIMIT_EXCEEDED", "Concurrent request limit exceeded. Request blocked.");

    public static Behaviour InvalidLogin { get; } = Error(
        401, "INVALID_LOGIN", "Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.");

    public static Behaviour NotFound { get; } = Error(404, "NONEXISTENT_ID", "The record instance does not exist. Provide a valid record instance ID.");

    public static Behaviour Unexpected { get; } = Error(500, "UNEXPECTED_ERROR", "An unexpected error occurred. Error ID: jrgbpyylphhishmmlxyt");

    public static Behaviour Json(string body, int status = 200, params (string Name, string Value)[] headers) => Body(status, ResourceType, body, headers);

    public static Behaviour Html(int status, string body = "<html><head><title>Service &amp; Maintenance</title></head><body><p>Back soon</p></body></html>") =>
        Body(status, "text/html; charset=utf-8", body);

    public static Behaviour Status(int status, params (string Name, string Value)[] headers) => Body(status, null, string.Empty, headers);

    public static Behaviour Created(string location) => Status(204, ("Location", location));

    public static Behaviour Error(int status, string code, string detail, params (string Name, string Value)[] headers) => Body(
        status,
        "application/vnd.oracle.resource+json; type=error; charset=UTF-8",
        $$"""{"type":"https://www.rfc-editor.org/rfc/rfc9110.html","title":"Error","status":{{status}},"o:errorDetails":[{"detail":"{{detail}}","o:errorCode":"{{code}}"}]}""",
        headers);

    public static Behaviour Body(int status, string? contentType, string body, params (string Name, string Value)[] headers) => new(async context =>
    {
        Begin(context, status, contentType, headers);
        if (body.Length > 0)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        }
    });

    /// <summary>Announces more than it sends; the server then closes the connection.</summary>
    public static Behaviour Cut(int status, string partOfBody, string contentType = ResourceType) => new(async context =>
    {
        Begin(context, status, contentType, []);
        context.Response.ContentLength = partOfBody.Length + 100;
        await context.Response.WriteAsync(partOfBody);
    });

    /// <summary>Sends a part of the body and never the rest.</summary>
    public static Behaviour Drip(int status, string partOfBody) => new(async context =>
    {
        Begin(context, status, ResourceType, []);
        await context.Response.WriteAsync(partOfBody);
        await context.Response.Body.FlushAsync();
        await Hang.Answer(context);
    });

    public static Behaviour Gzip(string body) => new(async context =>
    {
        Begin(context, 200, ResourceType, [("Content-Encoding", "gzip")]);
        await using var compressed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await compressed.WriteAsync(Encoding.UTF8.GetBytes(body));
    });

    private static void Begin(HttpContext context, int status, string? contentType, (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        if (contentType is not null)
        {
            context.Response.ContentType = contentType;
        }

        context.Response.Headers["X-N-OperationId"] = "op-1";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
