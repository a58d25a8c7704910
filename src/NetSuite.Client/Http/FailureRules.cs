using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>Tells NetSuite's refusals apart where the status alone does not.</summary>
internal static partial class FailureRules
{
    /// <summary>NetSuite itself says that there is no such record. For transactions it says so by a 400.</summary>
    public static bool IsNotFound(Reply reply)
    {
        var errors = ErrorBody.Read(reply.Body);
        return errors.Count > 0 && (reply.StatusCode == 404 || IsMissingTransaction(reply, errors));
    }

    public static bool IsMissingTransaction(Reply reply, IReadOnlyList<NetSuiteError> errors) =>
        reply.StatusCode == 400 && errors.Any(error => error.Detail.Contains("Transaction type specified is incorrect", StringComparison.OrdinalIgnoreCase));

    public static bool IsPermission(IReadOnlyList<NetSuiteError> errors) => errors.Any(error =>
        error.Code == "INSUFFICIENT_PERMISSION" || error.Detail.Contains("Permission Violation", StringComparison.OrdinalIgnoreCase));

    /// <summary>The permission a refusal names, e.g. <c>Lists -> Customers</c>; null when it names none.</summary>
    public static string? NamedPermission(IReadOnlyList<NetSuiteError> errors) => errors
        .Select(error => Permission().Match(error.Detail))
        .Where(match => match.Success)
        .Select(match => match.Groups[1].Value.Trim())
        .FirstOrDefault();

    [GeneratedRegex("the ['\"‘“]([^'\"’”]+)['\"’”] permission", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Permission();
}
