using System.Globalization;
using NetSuite.Simulator.Catalog;

namespace NetSuite.Simulator.Http;

/// <summary>Every refusal the account knows, worded as NetSuite words it.</summary>
internal static class Refusals
{
    public static RefusedException InvalidLogin() => new(401, new ErrorDetail(
        "Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.",
        "INVALID_LOGIN"));

    public static RefusedException InsufficientPermission(string permission) => new(403, new ErrorDetail(
        $"Permission Violation: You need a higher level of the '{permission}' permission to access this page. Please contact your account administrator.",
        "INSUFFICIENT_PERMISSION"));

    public static RefusedException AdministratorsOnly() => new(403, new ErrorDetail(
        "Permission Violation: Only an administrator may access this page.",
        "INSUFFICIENT_PERMISSION"));

    public static RefusedException FeatureOff(string feature) => new(403, new ErrorDetail(
        $"The feature '{AccountFeatures.Find(feature).Name}' required to access this resource is not enabled in this account.", "INSUFFICIENT_PERMISSION"));

    public static RefusedException UnknownType(string type) =>
        new(404, new ErrorDetail($"Record type '{type}' does not exist.", "NONEXISTENT_ID") { IsAboutUrl = true });

    public static RefusedException MissingRecord() =>
        new(404, new ErrorDetail("The record instance does not exist. Provide a valid record instance ID.", "NONEXISTENT_ID"));

    /// <summary>A missing transaction, or one of another type, is not "not found" to NetSuite.</summary>
    public static RefusedException MissingTransaction() => User("Transaction type specified is incorrect.");

    public static RefusedException MissingUrl() =>
        new(404, new ErrorDetail("The requested resource does not exist.", "NONEXISTENT_ID") { IsAboutUrl = true });

    public static RefusedException InvalidId(string id) =>
        new(400, new ErrorDetail($"Invalid record instance ID '{id}'. Provide a valid record instance ID.", "INVALID_ID") { IsAboutUrl = true });

    public static RefusedException TransformNotAllowed() =>
        User("That type of record transformation is not allowed. Please see the documentation for a list of supported transformation types.");

    public static RefusedException InvalidRequest(bool isAboutUrl = false) =>
        new(400, new ErrorDetail("The request could not be understood by the server due to malformed syntax.", "INVALID_REQUEST") { IsAboutUrl = isAboutUrl });

    public static RefusedException InvalidBody() =>
        new(400, new ErrorDetail("Invalid content in the request body.", "INVALID_CONTENT"));

    public static RefusedException BodyTooLarge(long largest = RequestBody.Largest) =>
        new(413, new ErrorDetail(string.Create(CultureInfo.InvariantCulture, $"The request body exceeds the maximum size of {largest >> 20} MB."), "INVALID_CONTENT"));

    /// <summary>The methods that are allowed stand in the Allow header.</summary>
    public static RefusedException MethodNotAllowed(string method, params IReadOnlyList<string> allowed) =>
        new(405, new ErrorDetail($"The method {method} is not allowed for this resource.", "METHOD_NOT_ALLOWED"))
        {
            Headers = allowed.Count == 0 ? [] : [new("Allow", string.Join(", ", allowed))],
        };

    public static RefusedException NotAcceptable() => new(406, new ErrorDetail(
        "The requested representation is not available for this resource. Provide a valid Accept header.", "NOT_ACCEPTABLE") { Header = "Accept" });

    public static RefusedException InvalidParameter(string name, string detail) =>
        new(400, new ErrorDetail(detail, "INVALID_PARAMETER") { QueryParameter = name });

    public static RefusedException InvalidHeader(string name, string detail) =>
        new(400, new ErrorDetail(detail, "INVALID_HEADER") { Header = name });

    public static RefusedException InvalidFilter() => InvalidFilter("Invalid search query. Provide a valid search query.");

    public static RefusedException InvalidFilter(string detail) =>
        new(400, new ErrorDetail(detail, "INVALID_PARAMETER") { QueryParameter = "q" });

    public static RefusedException UnknownFilterField(string field) =>
        new(400, new ErrorDetail(
            $"Unknown field name '{field}' in the search query. The field does not exist on this record type.",
            "NONEXISTENT_FIELD") { QueryParameter = "q" });

    public static RefusedException User(string sentence) =>
        new(400, new ErrorDetail($"Error while accessing a resource. {sentence}", "USER_ERROR"));

    /// <summary>The refusal of a busy account: 429 by the book, 400 as some clients saw it.</summary>
    public static RefusedException ConcurrencyLimit(int status, int? retryAfter = null) =>
        new(status, new ErrorDetail("Concurrent request limit exceeded. Request blocked.", "CONCURRENCY_LIMIT_EXCEEDED"))
        {
            Headers = retryAfter is { } seconds ? [new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))] : [],
        };

    /// <summary>Somebody saved the record between our load and our save.</summary>
    public static RefusedException RecordChanged() => User("Record has been changed");

    /// <summary>An idempotency key that was used before: the answer points at the first job.</summary>
    public static RefusedException KeyUsed(int status, string location) =>
        new(status, new ErrorDetail("The idempotency key has already been used for another request.", "IDEMPOTENCY_ERROR"))
        {
            Title = "Conflict",
            Headers = [KeyValuePair.Create("Location", location)],
        };

    public static RefusedException Unexpected(string errorId) =>
        new(500, new ErrorDetail($"An unexpected error occurred. Error ID: {errorId}", "UNEXPECTED_ERROR"));
}
