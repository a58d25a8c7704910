namespace NetSuite.Simulator.Authentication;

/// <summary>The parameters of an `Authorization: OAuth …` header, decoded, in the order they came.</summary>
internal sealed class OAuthHeader
{
    public const string Scheme = "OAuth ";

    private OAuthHeader(List<KeyValuePair<string, string>> parameters) => Parameters = parameters;

    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>Reads a header; null when it cannot be read.</summary>
    public static OAuthHeader? Parse(string header)
    {
        var parameters = new List<KeyValuePair<string, string>>(8);
        var rest = header.AsSpan(Scheme.Length).Trim();
        while (rest.Length > 0)
        {
            var equals = rest.IndexOf('=');
            if (equals <= 0 || equals + 1 >= rest.Length || rest[equals + 1] != '"')
            {
                return null;
            }
            var name = rest[..equals].Trim();
            rest = rest[(equals + 2)..];
            var close = rest.IndexOf('"');
            if (close < 0)
            {
                return null;
            }
            parameters.Add(new(PercentEncoding.Decode(name, plusIsSpace: false), PercentEncoding.Decode(rest[..close], plusIsSpace: false)));
            rest = rest[(close + 1)..].TrimStart();
            if (rest.Length > 0)
            {
                if (rest[0] != ',')
                {
                    return null;
                }
                rest = rest[1..].TrimStart();
            }
        }
        return new OAuthHeader(parameters);
    }

    /// <summary>The one value of a parameter; null when it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var parameter in Parameters)
            {
                if (string.Equals(parameter.Key, name, StringComparison.Ordinal))
                {
                    return parameter.Value;
                }
            }
            return null;
        }
    }

    /// <summary>Whether a parameter comes more than once.</summary>
    public bool HasDuplicates => Parameters.Select(parameter => parameter.Key).Distinct(StringComparer.Ordinal).Count() != Parameters.Count;
}
