namespace NetSuite.Client;

/// <summary>The ids in the query of a batch: <c>1,2,eid:A,eid:'with blank'</c>.</summary>
internal static class BatchIds
{
    private const string ExternalPrefix = "eid:";

    /// <summary>One of them. Quotes hold together what has blanks or commas.</summary>
    public static string Of(RecordRef target) => target.Id is { } id ? Quoted(id) : ExternalPrefix + Quoted(target.ExternalId!);

    /// <summary>Reads them back.</summary>
    public static IEnumerable<RecordRef> Read(string ids)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= ids.Length; i++)
        {
            if (i < ids.Length && ids[i] == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (i == ids.Length || (ids[i] == ',' && !isQuoted))
            {
                var text = ids[start..i].Replace("'", string.Empty, StringComparison.Ordinal);
                start = i + 1;
                yield return text.StartsWith(ExternalPrefix, StringComparison.Ordinal)
                    ? new RecordRef { ExternalId = text[ExternalPrefix.Length..] }
                    : new RecordRef { Id = text };
            }
        }
    }

    private static string Quoted(string id) =>
        id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.') ? id : $"'{id}'";
}
