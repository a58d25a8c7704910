using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// Reads NetSuite's error details wherever they stand: in the array <c>o:errorDetails</c>, flat at the top, or both.
/// A cut or damaged text gives what can be read before the damage.
/// </summary>
internal static class ErrorBody
{
    public static IReadOnlyList<NetSuiteError> Read(ReadOnlySpan<byte> body)
    {
        var errors = new List<NetSuiteError>();
        var open = new Stack<Dictionary<string, string>>();
        Dictionary<string, string>? top = null;
        try
        {
            // Not the final block: a cut text then ends the loop quietly instead of throwing away what came before.
            var reader = new Utf8JsonReader(body, isFinalBlock: false, default);
            var name = string.Empty;
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push([]);
                        top ??= open.Peek();
                        break;
                    case JsonTokenType.EndObject:
                        Add(errors, open.Pop(), top);
                        break;
                    case JsonTokenType.PropertyName:
                        name = reader.GetString() ?? string.Empty;
                        break;
                    case JsonTokenType.String when open.Count > 0:
                        open.Peek()[name] = reader.GetString() ?? string.Empty;
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Invalid UTF-8 inside a string is an InvalidOperationException; what was read so far stands.
        }

        while (open.TryPop(out var unfinished))
        {
            Add(errors, unfinished, top);
        }

        return errors.Count == 0 && top?.GetValueOrDefault("title") is { Length: > 0 } title
            ? [new NetSuiteError { Detail = title, Code = top.GetValueOrDefault("o:errorCode") }]
            : errors;
    }

    private static void Add(List<NetSuiteError> errors, Dictionary<string, string> fields, Dictionary<string, string>? top)
    {
        // The object around the array repeats a detail at most; it counts when it says something of its own.
        if (fields.GetValueOrDefault("detail") is not { Length: > 0 } detail
            || (ReferenceEquals(fields, top) && errors.Any(error => error.Detail == detail)))
        {
            return;
        }

        errors.Add(new NetSuiteError
        {
            Detail = detail,
            Code = fields.GetValueOrDefault("o:errorCode"),
            Path = fields.GetValueOrDefault("o:errorPath"),
            QueryParameter = fields.GetValueOrDefault("o:errorQueryParam"),
            Header = fields.GetValueOrDefault("o:errorHeader"),

            // The schema says errorUrl, the prose urlPath.
            Url = fields.GetValueOrDefault("o:errorUrl") ?? fields.GetValueOrDefault("o:urlPath"),
        });
    }
}
