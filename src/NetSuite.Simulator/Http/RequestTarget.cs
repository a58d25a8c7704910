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
        var headers = context.Request.Headers;
        var scheme = headers["X-Forwarded-Proto"].ToString() is { Length: > 0 } proto ? proto : context.Request.Scheme;
        var host = headers["X-Forwarded-Host"].ToString() is { Length: > 0 } forwarded ? forwarded : context.Request.Headers.Host.ToString();
        return new RequestTarget(
            scheme.ToLowerInvariant(),
            host.ToLowerInvariant(),
            path,
            query);
    }

    /// <summary>The raw path and the raw query, without the question mark.</summary>
    public static (string Path, string Query) Split(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        // A client behind a proxy may send the absolute form; what follows the host counts.
        if (raw.Length > 0 && raw[0] != '/' && Uri.TryCreate(raw, UriKind.Absolute, out var absolute))
        {
            raw = absolute.PathAndQuery;
        }
        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (raw, "") : (raw[..mark], raw[(mark + 1)..]);
    }

    private static string WithoutDefaultPort(string scheme, string host)
    {
        var port = scheme == "https" ? ":443" : ":80";
        return host.EndsWith(port, StringComparison.Ordinal) ? host[..^port.Length] : host;
    }
}
