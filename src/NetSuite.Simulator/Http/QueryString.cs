using NetSuite.Simulator.Authentication;

namespace NetSuite.Simulator.Http;

/// <summary>The decoded parameters of a request's query, duplicates and all.</summary>
internal sealed class QueryString
{
    public QueryString(string raw)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        var rest = raw.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('&');
            var part = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (part.Length == 0)
            {
                continue;
            }
            var equals = part.IndexOf('=');
            parameters.Add(equals < 0
                ? new(PercentEncoding.Decode(part, plusIsSpace: true), "")
                : new(PercentEncoding.Decode(part[..equals], plusIsSpace: true), PercentEncoding.Decode(part[(equals + 1)..], plusIsSpace: true)));
        }
        Parameters = parameters;
    }

    private QueryString(IReadOnlyList<KeyValuePair<string, string>> parameters) => Parameters = parameters;

    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>The value of a parameter. Where it comes twice the last one wins, silently, as in NetSuite.</summary>
    public string? this[string name]
    {
        get
        {
            for (var i = Parameters.Count - 1; i >= 0; i--)
            {
                if (string.Equals(Parameters[i].Key, name, StringComparison.OrdinalIgnoreCase))
                {
                    return Parameters[i].Value;
                }
            }
            return null;
        }
    }

    /// <summary>The same query without some parameters.</summary>
    public QueryString Without(params ReadOnlySpan<string> names)
    {
        var left = new HashSet<string>(names.ToArray(), StringComparer.OrdinalIgnoreCase);
        return new QueryString([.. Parameters.Where(parameter => !left.Contains(parameter.Key))]);
    }

    /// <summary>A switch such as expandSubResources.</summary>
    public bool Flag(string name) => string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A comma separated list such as fields or replace; null when the parameter is absent.</summary>
    public IReadOnlyList<string>? List(string name) =>
        this[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
