using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Hosting.Settings;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Control;

/// <summary>
/// /simulator/v1: what a test turns and reads. It is no part of the account: its requests are neither logged nor
/// counted, and NetSuite's credentials do not open it.
/// </summary>
internal sealed class ControlEndpoint(SimulatedAccount account)
{
    private readonly ControlKey key = new(account.Options.ControlKey!);
    private readonly ControlActions actions = new(account);

    public static bool Owns(HttpRequest request) => request.Path.StartsWithSegments("/simulator", StringComparison.OrdinalIgnoreCase);

    public async Task HandleAsync(HttpContext context)
    {
        var (status, result) = await AnswerAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (result is not null)
        {
            context.Response.ContentType = MediaTypes.Json;
            await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(result, SettingsJson.Options), context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<(int Status, object? Result)> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (!key.Fits(request.Headers[ControlKey.Header].ToString()))
            {
                return Error(StatusCodes.Status401Unauthorized, $"The header {ControlKey.Header} is missing or wrong.");
            }
            var body = await RequestBody.ReadAsync(request, RequestBody.Largest, cancellationToken).ConfigureAwait(false);
            var path = request.Path.Value!.Trim('/').Split('/')[1..];
            var result = await actions.HandleAsync(request.Method, path, request.Query, Encoding.UTF8.GetString(body.Span), cancellationToken).ConfigureAwait(false);
            return (result is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, result);
        }
        catch (ControlException refused)
        {
            return Error(refused.Status, refused.Message);
        }
        catch (SettingsException mistake)
        {
            return Error(StatusCodes.Status400BadRequest, mistake.Message + ".");
        }
        catch (RefusedException refused)
        {
            return Error(refused.Status, refused.Message);
        }
        catch (Exception mistake) when (mistake is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Error(StatusCodes.Status409Conflict, mistake.Message);
        }
        catch (BadHttpRequestException refused)
        {
            return Error(refused.StatusCode, "The request can't be read.");
        }
    }

    private static (int, object) Error(int status, string message) => (status, new { error = message });
}
