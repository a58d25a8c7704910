namespace NetSuite.Client;

/// <summary>
/// The URL of a request exactly as it goes over the wire. The signature is computed from the same string, so that the two cannot disagree.
/// </summary>
internal sealed class RequestTarget
{
    private const string ServiceRoot = "/services/rest/";

    private RequestTarget(string origin, string path, string query)
    {
        Path = path;
        PathAndQuery = query.Length == 0 ? path : $"{path}?{query}";
        Url = origin + PathAndQuery;

        // Without this option Uri would rewrite escapes such as %7E, and the wire would differ from what was signed.
        Uri = new Uri(Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    public string Url { get; }

    public string Path { get; }

    public string PathAndQuery { get; }

    public Uri Uri { get; }

    /// <exception cref="ArgumentException">The path leaves the client's host or is no path.</exception>
    public static RequestTarget Create(Uri baseUri, string path, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var origin = baseUri.GetLeftPart(UriPartial.Authority);
        var local = WithoutOrigin(baseUri, path);
        if (local.Contains('#', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{path}' has a fragment (#); write a number sign in an id as %23.", nameof(path));
        }

        var questionMark = local.IndexOf('?', StringComparison.Ordinal);
        var pathPart = questionMark < 0 ? local : local[..questionMark];
        var pairs = questionMark < 0 ? query : PercentEncoding.DecodeQuery(local[(questionMark + 1)..]).Concat(query);
        if (!pathPart.StartsWith('/'))
        {
            pathPart = ServiceRoot + pathPart;
        }

        return new RequestTarget(
            origin,
            PathNormalizer.Normalize(pathPart),
            string.Join('&', pairs.Select(pair => $"{PercentEncoding.Encode(pair.Key)}={PercentEncoding.Encode(pair.Value)}")));
    }

    /// <summary>The URL a Location header points to; null when it is none. NetSuite's are absolute, but for some samples.</summary>
    public Uri? Resolve(string? location)
    {
        // Not left to Uri: before .NET 10 it takes a path for the name of a file, except on Windows.
        var isPath = location?.StartsWith('/') == true && !location.StartsWith("//", StringComparison.Ordinal);
        return Uri.TryCreate(Uri, isPath ? Uri.GetLeftPart(UriPartial.Authority) + location : location, out var url) ? url : null;
    }

    private static string WithoutOrigin(Uri baseUri, string path)
    {
        var schemeEnd = path.IndexOf("://", StringComparison.Ordinal);
        var firstDelimiter = path.AsSpan().IndexOfAny('/', '?', '#');
        if (schemeEnd < 0 || schemeEnd + 1 != firstDelimiter)
        {
            return path;
        }

        // Credentials must never go to another host, so a whole URL has to name exactly the client's own.
        var authorityLength = path.AsSpan(schemeEnd + 3).IndexOfAny('/', '?', '#');
        var originLength = authorityLength < 0 ? path.Length : schemeEnd + 3 + authorityLength;
        return Uri.TryCreate(path[..originLength], UriKind.Absolute, out var origin)
            && origin.UserInfo.Length == 0
            && Uri.Compare(origin, baseUri, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            && !path.AsSpan(0, originLength).Contains('\\')
            ? path.Length == originLength ? "/" : path[originLength..]
            : throw new ArgumentException(
                $"The URL's host is not {baseUri.GetLeftPart(UriPartial.Authority)}. The client sends its credentials to no other host.", nameof(path));
    }
}
