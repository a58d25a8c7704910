using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Http;

/// <summary>Reads what a write asks for in headers and query.</summary>
internal static class WriteChoices
{
    private const string NameHeader = "X-NetSuite-PropertyNameValidation";
    private const string ValueHeader = "X-NetSuite-PropertyValueValidation";

    public static WriteOptions Of(AccountRequest request, RecordTypeDefinition type) => Of(request, type.Shape);

    /// <summary>What a write of a record, or of a request's parameters of this shape, asks for.</summary>
    public static WriteOptions Of(AccountRequest request, FieldShape shape)
    {
        RequireJson(request);
        var query = request.Target.Query;
        return new WriteOptions
        {
            By = request.Author,
            Names = Strictness(request, NameHeader, Records.Strictness.Warning),
            Values = Strictness(request, ValueHeader, Records.Strictness.Error),
            Replace = Replaced(query.List("replace") ?? [], shape),
            ReplaceSelectedFields = query.Flag("replaceSelectedFields"),
        };
    }

    // A mistyped name taken in silence would append the lines it was to replace.
    private static HashSet<string> Replaced(IReadOnlyList<string> names, FieldShape shape)
    {
        var unknown = names.FirstOrDefault(name => shape.Find(name) is null);
        return unknown is null
            ? new HashSet<string>(names, StringComparer.OrdinalIgnoreCase)
            : throw Refusals.InvalidParameter("replace", $"Invalid value for the query parameter replace. The field '{unknown}' does not exist on this record type.");
    }

    private static Strictness Strictness(AccountRequest request, string header, Strictness fallback) =>
        request.Headers[header].ToString().Trim().ToUpperInvariant() switch
        {
            "" => fallback,
            "ERROR" => Records.Strictness.Error,
            "WARNING" => Records.Strictness.Warning,
            "IGNORE" => Records.Strictness.Ignore,
            _ => throw Refusals.InvalidHeader(header, $"Invalid value for the header {header}. Use Error, Warning or Ignore."),
        };

    // No Content-Type at all is taken as JSON.
    private static void RequireJson(AccountRequest request)
    {
        var mediaType = request.Headers.ContentType.ToString().Split(';')[0].Trim();
        if (mediaType.Length > 0
            && !mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && !mediaType.Equals(MediaTypes.Resource, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(415, new ErrorDetail($"The media type {mediaType} is not supported.", "UNSUPPORTED_MEDIA_TYPE") { Header = "Content-Type" });
        }
    }
}
