using Microsoft.AspNetCore.Http;

namespace NetSuite.Simulator.Http;

/// <summary>What a request's Prefer headers ask for (RFC 7240).</summary>
internal sealed class Preferences
{
    public const string HeaderName = "Prefer";
    public const string AppliedHeaderName = "Preference-Applied";
    public const string RespondAsyncName = "respond-async";

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public Preferences(IHeaderDictionary headers)
    {
        foreach (var part in headers[HeaderName].SelectMany(value => (value ?? "").Split(',')))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? part : part[..equals]).Trim();
            // The first of two equal preferences counts (RFC 7240, section 2).
            values.TryAdd(name, equals < 0 ? "" : part[(equals + 1)..].Trim().Trim('"'));
        }
    }

    /// <summary>Rows without a saved query: every SuiteQL request has to say so.</summary>
    public bool Transient => values.ContainsKey("transient");

    /// <summary>The answer is a job, and the work is done later.</summary>
    public bool RespondAsync => values.ContainsKey(RespondAsyncName);

    /// <summary>The records of a batch may be worked on side by side; else they go one after another.</summary>
    public bool InParallel => string.Equals(values.GetValueOrDefault("batch-processing"), "parallel", StringComparison.OrdinalIgnoreCase);
}
