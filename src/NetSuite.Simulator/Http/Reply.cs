namespace NetSuite.Simulator.Http;

/// <summary>An answer: its status, and a body with its content type or none.</summary>
internal sealed record Reply(int Status)
{
    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The address of the record that was written.</summary>
    public string? Location { get; init; }

    /// <summary>What was left out of the request.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Headers of this answer alone, such as Allow or Preference-Applied.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static Reply NoContent { get; } = new(204);

    public static Reply Json(JsonBuffer json, string contentType) => new(200) { ContentType = contentType, Body = json.Finish() };
}
