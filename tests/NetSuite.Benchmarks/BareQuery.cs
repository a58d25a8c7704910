using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace NetSuite.Benchmarks;

/// <summary>The least that reading a query can cost: HttpClient and a Utf8JsonReader that reads every value into one array, again and again.</summary>
internal sealed class BareQuery(Uri url) : IDisposable
{
    private const int PageSize = 1000;

    private readonly HttpClient http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
    private readonly string?[] values = new string?[16];

    /// <summary>Reads the first rows of a query; gives their number.</summary>
    public int Read(string query, int rows)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["q"] = query });
        var read = 0;
        for (var offset = 0; offset < rows; offset += PageSize)
        {
            var page = new Uri(url, $"services/rest/query/v1/suiteql?limit={PageSize}&offset={offset}");
            using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("Prefer", "transient");
            request.Headers.TryAddWithoutValidation("Authorization", SignedRequest.Header("POST", page));
            using var response = http.Send(request);
            response.EnsureSuccessStatusCode();
            read += ReadRows(response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult());
        }

        return read;
    }

    public void Dispose() => http.Dispose();

    private int ReadRows(byte[] page)
    {
        var reader = new Utf8JsonReader(page);
        while (!(reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("items"u8)))
        {
        }

        reader.Read();
        var rows = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var column = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                {
                    values[column++] = reader.GetString();
                }
                else
                {
                    reader.Skip();
                }
            }

            rows++;
        }

        return rows;
    }
}
