using System.Globalization;
using System.Text.Json;

namespace NetSuite.Simulator.Http;

/// <summary>The body of a refusal: type, title, status, o:errorDetails; record actions have a flat form of their own.</summary>
internal static class ErrorReply
{
    /// <param name="refused">The refusal.</param>
    /// <param name="path">The path of the request as it was sent, where it is known.</param>
    public static Reply Of(RefusedException refused, string? path = null)
    {
        using var json = new JsonBuffer();
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString("type"u8, TypeOf(refused.Status));
        writer.WriteString("title"u8, refused.Title ?? TitleOf(refused.Status));
        writer.WriteNumber("status"u8, refused.Status);
        if (refused.IsFlat)
        {
            Write(writer, refused.Details[0], path);
        }
        else
        {
            writer.WriteStartArray("o:errorDetails"u8);
            foreach (var detail in refused.Details)
            {
                writer.WriteStartObject();
                Write(writer, detail, path);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        return new Reply(refused.Status)
        {
            ContentType = refused.IsFlat ? MediaTypes.FlatError : MediaTypes.Error,
            Body = json.Finish(),
            Headers = refused.Headers,
        };
    }

    private static void Write(Utf8JsonWriter writer, ErrorDetail detail, string? path)
    {
        writer.WriteString("detail"u8, detail.Detail);
        if (detail.Path is not null)
        {
            writer.WriteString("o:errorPath"u8, detail.Path);
        }
        if (detail.QueryParameter is not null)
        {
            writer.WriteString("o:errorQueryParam"u8, detail.QueryParameter);
        }
        if (detail.Header is not null)
        {
            writer.WriteString("o:errorHeader"u8, detail.Header);
        }
        if (detail.IsAboutUrl && path is not null)
        {
            writer.WriteString("o:errorUrl"u8, path);
        }
        writer.WriteString("o:errorCode"u8, detail.Code);
    }

    /// <summary>The last resort: the client learns an id, the standard error stream the reason.</summary>
    public static Reply Unexpected(Exception failure)
    {
        var id = Guid.NewGuid().ToString("N");
        Console.Error.WriteLine($"Error ID {id}: {failure}");
        return Of(Refusals.Unexpected(id));
    }

    // Live answers point at RFC 9110: 15.5.1 is 400, 15.5.5 is 404, and so on; 15.6.1 is 500. It has no section of 429.
    private static string TypeOf(int status)
    {
        if (status == 429)
        {
            return "https://www.rfc-editor.org/rfc/rfc6585.html#section-4";
        }
        var (chapter, section) = status >= 500 ? (6, status - 499) : (5, status - 399);
        return string.Create(CultureInfo.InvariantCulture, $"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.{chapter}.{section}");
    }

    private static string TitleOf(int status) => status switch
    {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        409 => "Conflict",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        413 => "Content Too Large",
        // The published sample of a 429 has this very title.
        429 => "Bad Request",
        415 => "Unsupported Media Type",
        _ => "Internal Server Error",
    };
}
