using System.Buffers;

namespace NetSuite.Client;

/// <summary>A body as far as it could be read.</summary>
internal readonly record struct ResponseBody(byte[] Bytes, Exception? Failure)
{
    // NetSuite's own limit for a request is 104 MB; nothing it answers comes near this.
    private const int Largest = 512 * 1024 * 1024;
    private const int FirstBuffer = 64 * 1024;

    // A length is only announced; memory is taken for what has arrived.
    private const int LargestFirstBuffer = 4 * 1024 * 1024;

    public bool IsWhole => Failure is null;

    public static async Task<ResponseBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var expected = Math.Min(content.Headers.ContentLength ?? FirstBuffer, LargestFirstBuffer);
        var buffer = ArrayPool<byte>.Shared.Rent((int)expected + 1);
        var length = 0;
        Exception? failure = null;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }

                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or HttpRequestException or OperationCanceledException)
        {
            failure = exception;
        }

        var bytes = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return new ResponseBody(bytes, failure);
    }

    private static byte[] Grow(byte[] buffer)
    {
        if (buffer.Length >= Largest)
        {
            throw new InvalidDataException("The answer is larger than anything NetSuite sends.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
