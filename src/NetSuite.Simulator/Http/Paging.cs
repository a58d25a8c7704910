using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Authentication;
using NetSuite.Simulator.Hosting;

namespace NetSuite.Simulator.Http;

/// <summary>limit and offset of a request, checked, and the links between pages.</summary>
internal sealed class Paging
{
    /// <summary>The largest page, and the default of lists.</summary>
    public const int LargestPage = 1000;

    private const int MostPages = 1000;

    // A result ends at this many rows; only SuiteAnalytics Connect reads on.
    private const int MostRows = 100_000;
    private readonly QueryString query;

    public Paging(RequestTarget target, int limit = LargestPage)
        : this(target.Query, limit)
    {
    }

    private Paging(QueryString query, int limit)
    {
        this.query = query;
        Limit = Number("limit", limit);
        Offset = Number("offset", 0);
        if (Limit is < 1 or > LargestPage)
        {
            throw Refusals.InvalidParameter("limit", "Invalid value for the query parameter limit. The value must be from 1 to 1000.");
        }
        if (Offset < 0 || Offset % Limit != 0)
        {
            throw Refusals.InvalidParameter("offset", "Invalid value for the query parameter offset. The value must be divisible by the limit.");
        }
        if (Offset >= MostRows)
        {
            throw Refusals.InvalidParameter("offset", "Invalid value for the query parameter offset. No more than 100000 results can be read.");
        }
        if (Offset / Limit >= MostPages)
        {
            throw Refusals.InvalidParameter("offset", "Invalid value for the query parameter offset. No more than 1000 pages can be read.");
        }
    }

    /// <summary>The first page of the largest size, whatever the request asks of its own pages.</summary>
    public static Paging FirstPage { get; } = new(new QueryString(""), LargestPage);

    public int Limit { get; }

    public int Offset { get; }

    /// <summary>The rows of this page at most: less than the limit at the end of what can be read.</summary>
    public int Size => Math.Min(Limit, MostRows - Offset);

    /// <summary>The number of results a client gets to see.</summary>
    public static long Visible(long total) => Math.Min(total, MostRows);

    /// <summary>How the account links its pages.</summary>
    public AccountBehaviour Behaviour { get; init; } = new();

    /// <summary>
    /// The links of a page: previous, first, next, last, self. All but self lose the other parameters of the
    /// request, q among them: so it was captured, and following next drops the filter.
    /// </summary>
    public void WriteLinks(Utf8JsonWriter writer, string address, long total, string method) =>
        Write(writer, address + "?", total, Self(address), method);

    /// <summary>The links of one of several lists of an answer: each names its own list alone.</summary>
    public void WriteLinks(Utf8JsonWriter writer, string address, long total, string method, KeyValuePair<string, string> own)
    {
        var root = $"{address}?{own.Key}={Escape(own.Value)}&";
        Write(writer, root, total, Page(root, Offset), method);
    }

    private void Write(Utf8JsonWriter writer, string root, long total, string self, string method)
    {
        writer.WriteStartArray("links"u8);
        if (Offset > 0)
        {
            LinkWriter.One(writer, Behaviour.PreviousLinkIsShort ? "prev" : "previous", Page(root, Offset - Limit));
            LinkWriter.One(writer, "first", Page(root, 0));
        }
        if (Offset + (long)Limit < total)
        {
            LinkWriter.One(writer, "next", Page(root, Offset + Limit));
            LinkWriter.One(writer, "last", Page(root, Last(total)));
        }
        LinkWriter.One(writer, "self", self, method);
        writer.WriteEndArray();
    }

    private long Last(long total)
    {
        var page = (total - 1) / Limit;
        return Behaviour.LastLinkIsTrue ? page * Limit : page - (page % Limit);
    }

    private string Page(string root, long offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{root}limit={Limit}&offset={offset}");

    private string Self(string address)
    {
        if (query.Parameters.Count == 0)
        {
            return address;
        }
        var pairs = query.Parameters
            .GroupBy(parameter => parameter.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.Last())
            .Select(parameter => $"{Escape(parameter.Key)}={Escape(parameter.Value)}");
        return $"{address}?{string.Join('&', pairs)}";
    }

    // Spaces come back as +, the rest as escapes.
    private static string Escape(string text) => PercentEncoding.Encode(text).Replace("%20", "+", StringComparison.Ordinal);

    private int Number(string name, int fallback)
    {
        if (query[name] is not { } text)
        {
            return fallback;
        }
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Refusals.InvalidParameter(name, $"Invalid value for the query parameter {name}. The value must be a whole number.");
    }
}
