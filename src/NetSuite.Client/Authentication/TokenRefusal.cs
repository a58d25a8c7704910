using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Turns an answer of the token endpoint that brings no token into the exception of its remedy.</summary>
internal static class TokenRefusal
{
    public static NetSuiteException Create(Reply reply, AuthenticationContext context, string path, string advice)
    {
        var call = new FailedCall { Method = "POST", Path = path, StatusCode = reply.StatusCode, OperationId = reply.OperationId };
        if (reply.StatusCode is null or 408 or 429 or >= 500 || reply.Fault != Fault.None)
        {
            return reply.Fault == Fault.TimedOut
                ? new NetSuiteTimeoutException("NetSuite's token endpoint did not answer in time.", reply.Cause) { Call = call }
                : new NetSuiteUnavailableException(
                    $"NetSuite's token endpoint gave no access token: {FaultText.Describe(reply)}.", reply.Cause) { Call = call };
        }

        if (reply.StatusCode is < 400)
        {
            return new NetSuiteProtocolException($"NetSuite's token endpoint answered with status {reply.StatusCode} instead of an access token.")
            {
                Call = call,
                RecommendedAction = "Check the URL of the connection and any proxy in between.",
            };
        }

        var skew = ClockSkew.Describe(reply.Date, context.Time.GetUtcNow());
        return new NetSuiteAuthenticationException(
            $"NetSuite refused the certificate login to account {context.Account}: {Redaction.Apply(ErrorWord(reply))}."
            + (skew is null ? string.Empty : $" {skew}."))
        {
            Call = call with { Errors = ErrorBody.Read(reply.Body).Select(error => error with { Detail = Redaction.Apply(error.Detail) }).ToArray() },
            RecommendedAction = skew is null ? advice : $"Set the clock of this machine. {skew}.",
        };
    }

    // RFC 6749, 5.2: the error is one word; the description is optional and NetSuite documents none.
    private static string ErrorWord(Reply reply)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error))
            {
                return document.RootElement.TryGetProperty("error_description", out var description)
                    ? $"{error} ({description.ToString().TrimEnd('.')})"
                    : error.ToString();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Invalid Unicode inside a string is an InvalidOperationException.
            return BodyText.Summarize(reply.Body, reply.IsHtml) is { Length: > 0 } text ? text : $"status {reply.StatusCode}";
        }

        return ErrorBody.Read(reply.Body) is [var first, ..] ? first.Detail.TrimEnd('.') : $"status {reply.StatusCode}";
    }
}
