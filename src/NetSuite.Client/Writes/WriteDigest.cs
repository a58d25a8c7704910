using System.Security.Cryptography;

namespace NetSuite.Client;

/// <summary>Tells whether two writes are the same, so that a journal notices another input.</summary>
internal static class WriteDigest
{
    private const int Length = 16;

    /// <summary>The digest of all that a write says.</summary>
    public static string Of(RecordWrite write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonBody.Write(json =>
        {
            json.WriteStartArray();
            json.WriteStringValue(write.Operation.ToString());
            foreach (var part in new[] { write.Type.ToUpperInvariant(), write.Target?.Id, write.Target?.ExternalId, write.Into, write.Action, write.Attachment?.Type, write.Attachment?.Id, write.Attachment?.ExternalId })
            {
                json.WriteStringValue(part);
            }

            foreach (var sublist in write.Options.Replace)
            {
                json.WriteStringValue(sublist);
            }

            foreach (var (sublist, columns) in write.LineKeys)
            {
                json.WriteStartArray();
                json.WriteStringValue(sublist);
                foreach (var column in columns)
                {
                    json.WriteStringValue(column);
                }

                json.WriteEndArray();
            }

            write.Body.WriteTo(json);
            json.WriteEndArray();
        }).Span);
        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, Length));
    }
}
