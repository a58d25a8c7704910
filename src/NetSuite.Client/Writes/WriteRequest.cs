namespace NetSuite.Client;

/// <summary>Makes the request of a write.</summary>
internal static class WriteRequest
{
    /// <summary>The synchronous request. A create with an external id goes as an upsert: that may be repeated.</summary>
    /// <exception cref="ArgumentException">The type or an id is malformed.</exception>
    public static NetSuiteRequest Of(RecordWrite write)
    {
        var type = write.Type;
        var target = write.Target;
        return write.Operation switch
        {
            WriteOperation.Create when target?.ExternalId is null => Request(write, HttpMethod.Post, RecordPath.Of(type), $"create the {type}", RequestSafety.Once),
            WriteOperation.Create => Request(write, HttpMethod.Put, RecordPath.Of(type, Key(target)), $"create {type} eid:{target.ExternalId}", null),
            WriteOperation.Upsert => Request(write, HttpMethod.Put, RecordPath.Of(type, Key(target)), $"upsert {type} eid:{target?.ExternalId}", null),
            WriteOperation.Update => Request(write, HttpMethod.Patch, Path(write), $"update {type} {target?.ToPathSegment()}", null),
            WriteOperation.Delete => Bare(HttpMethod.Delete, Path(write), $"delete {type} {target?.ToPathSegment()}"),
            WriteOperation.Transform => Request(
                write, HttpMethod.Post, $"{Path(write)}/!transform/{RecordPath.CheckedType(write.Into!)}", $"make the {write.Into} of {type} {target?.ToPathSegment()}", RequestSafety.Once),
            WriteOperation.Attach => Request(write, HttpMethod.Post, $"{Path(write)}/!attach/{Attached(write)}", $"attach {Named(write)} to {type} {target?.ToPathSegment()}", RequestSafety.Idempotent),

            // Done twice it is refused the second time, which would tell a failure of what was done.
            WriteOperation.Detach => Request(write, HttpMethod.Post, $"{Path(write)}/!detach/{Attached(write)}", $"detach {Named(write)} from {type} {target?.ToPathSegment()}", RequestSafety.Once),
            _ => Request(write, HttpMethod.Post, $"{Path(write)}/@{CheckedAction(write.Action!)}", $"run {write.Action} on {type} {target?.ToPathSegment()}", RequestSafety.Once),
        };
    }

    private static NetSuiteRequest Request(RecordWrite write, HttpMethod method, string path, string purpose, RequestSafety? safety) => new()
    {
        Method = method,
        Path = path,
        Query = write.Options.Replace.Count == 0 ? [] : [new("replace", string.Join(',', write.Options.Replace))],
        Headers = write.Operation is WriteOperation.Attach or WriteOperation.Detach or WriteOperation.Action
            ? []
            : [new("X-NetSuite-PropertyNameValidation", write.Options.PropertyNameValidation.ToString())],

        // A file is attached without a body (SuiteTalk REST, "Attaching records").
        Body = write.Operation is WriteOperation.Attach or WriteOperation.Detach && write.Body.Count == 0 ? null : JsonBody.Write(write.Body),
        Safety = safety ?? WriteSafety.Of(write.Body, [.. write.Options.Replace, .. write.Options.Matched]),
        Purpose = purpose,
    };

    private static NetSuiteRequest Bare(HttpMethod method, string path, string purpose) =>
        new() { Method = method, Path = path, Safety = RequestSafety.Idempotent, Purpose = purpose };

    private static string Path(RecordWrite write) => RecordPath.Of(write.Type, write.Target!);

    private static RecordRef Key(RecordRef? target) => new() { ExternalId = target?.ExternalId };

    private static string Named(RecordWrite write) => $"{write.Attachment!.Type} {write.Attachment.ToPathSegment()}";

    private static string CheckedAction(string name) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? name
            : throw new ArgumentException($"'{name}' is not the name of a record action. Actions are names such as approve or markforgrouping.", nameof(name));

    // "contact/106", as the end of a path.
    private static string Attached(RecordWrite write) => RecordPath.Of(write.Attachment!.Type!, write.Attachment)[RecordPath.Root.Length..];
}
