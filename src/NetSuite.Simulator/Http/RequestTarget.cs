using Microsoft.AspNetCore.Http.Features;
using NetSuite.Simulator.Authentication;

namespace NetSuite.Simulator.Http;

/// <summary>Where a request went: read from the raw target, since eids and signatures need the escapes as sent.</summary>
internal sealed class RequestTarget
{
    private RequestTarget(string scheme, string host, string path, string query)
    {
        Origin = $"{scheme}://{host}";
        SignedUrl = $"{scheme}://{WithoutDefaultPort(scheme, host)}{path}";
        RawPath = path;
        Query = new QueryString(query);
        Segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => PercentEncoding.Decode(part, plusIsSpace: false))];
    }

    private RequestTarget(RequestTarget other) =>
        (Origin, SignedUrl, RawPath, Query, Segments) = (other.Origin, other.SignedUrl, other.RawPath, other.Query, other.Segments);

    /// <summary>Scheme and host as the client sees them; links are made of it.</summary>
    public string Origin { get; }

    /// <summary>The URL part of the signature base string.</summary>
    public string SignedUrl { get; }

    public string RawPath { get; }

    /// <summary>The decoded path segments.</summary>
    public IReadOnlyList<string> Segments { get; }

    public QueryString Query { get; private init; }

    /// <summary>The address of the record service, without a slash at its end.</summary>
    public string RecordRoot => Origin + "/services/rest/record/v1";

    /// <summary>The same target without some of its query parameters.</summary>
    public RequestTarget Without(params ReadOnlySpan<string> parameters) => new(this) { Query = Query.Without(parameters) };

    public static RequestTarget Of(HttpContext context)
    {
        var (path, query) = Split(context);
        var scheme = Forwarded(context, "X-Forwarded-Proto");
        var host = Forwarded(context, "X-Forwarded-Host");
        return new RequestTarget(
            scheme is "http" or "https" ? scheme : context.Request.Scheme,
            host.Length > 0 && host.All(IsOfHost) ? host : context.Request.Headers.Host.ToString().ToLowerInvariant(),
            path,
            query);
    }

    /// <summary>The raw path and the raw query, without the question mark.</summary>
    public static (string Path, string Query) Split(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        // A client behind a proxy may send the absolute form; what follows the host counts.
        var authority = raw.Length > 0 && raw[0] != '/' ? raw.IndexOf("://", StringComparison.Ordinal) : -1;
        if (authority >= 0)
        {
            // Cut, not parsed: the signature covers the escapes as they were sent.
            var path = raw.AsSpan(authority + 3).IndexOfAny('/', '?');
            raw = path < 0 ? "/" : raw[(authority + 3 + path)..];
            raw = raw[0] == '/' ? raw : "/" + raw;
        }
        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (raw, "") : (raw[..mark], raw[(mark + 1)..]);
    }

    // Of several proxies the first one spoke to the client. What would not fit into a URL is passed over: links and
    // the Location header are made of it.
    private static string Forwarded(HttpContext context, string name) =>
        context.Request.Headers[name].ToString().Split(',')[0].Trim().ToLowerInvariant();

    private static bool IsOfHost(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '[' or ']';

    private static string WithoutDefaultPort(string scheme, string host)
    {
        var port = scheme == "https" ? ":443" : ":80";
        return host.EndsWith(port, StringComparison.Ordinal) ? host[..^port.Length] : host;
    }
}
