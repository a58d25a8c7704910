namespace NetSuite.Client;

/// <summary>Reads the lines of a journal, one after the other or at an offset; never the file as a whole.</summary>
internal static class JournalReader
{
    private const int ChunkLength = 64 * 1024;
    private const int ShortLine = 512;

    // Ten times a batch of a hundred records of the largest size that NetSuite takes.
    private const int MaximalLine = 1024 * 1024 * 1024;

    /// <summary>Reads all lines. What a line holds is valid until the next one is asked for.</summary>
    /// <returns>For each, where it begins, where the next one does, and its JSON: empty for a damaged line, as for one that has no end.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static IEnumerable<(long Offset, long Next, ReadOnlyMemory<byte> Json)> Lines(IJournalDisk disk)
    {
        var buffer = new byte[ChunkLength];
        var (offset, begin, end, searched) = (0L, 0, 0, 0);
        while (true)
        {
            var feed = buffer.AsSpan(searched, end - searched).IndexOf(JournalLine.End);
            if (feed >= 0)
            {
                var length = searched + feed - begin;
                yield return (offset, offset + length + 1, JournalLine.Json(buffer.AsMemory(begin, length)));
                offset += length + 1;
                begin = searched += feed + 1;
                continue;
            }

            if (begin > 0)
            {
                buffer.AsSpan(begin, end - begin).CopyTo(buffer);
                (begin, end) = (0, end - begin);
            }
            else if (end == buffer.Length)
            {
                Array.Resize(ref buffer, Longer(buffer.Length));
            }

            searched = end;
            var read = disk.Read(buffer.AsSpan(end), offset + end);
            if (read == 0)
            {
                if (end > 0)
                {
                    yield return (offset, offset + end, default);
                }

                yield break;
            }

            end += read;
        }
    }

    /// <summary>Reads the line at an offset again.</summary>
    /// <returns>Its JSON; empty when there is none, or it is damaged.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static ReadOnlyMemory<byte> At(IJournalDisk disk, long offset)
    {
        var buffer = new byte[ShortLine];
        var end = 0;
        while (true)
        {
            var read = disk.Read(buffer.AsSpan(end), offset + end);
            var feed = buffer.AsSpan(end, read).IndexOf(JournalLine.End);
            if (feed >= 0 || read == 0)
            {
                return feed < 0 ? default : JournalLine.Json(buffer.AsMemory(0, end + feed));
            }

            end += read;
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, Longer(buffer.Length));
            }
        }
    }

    private static int Longer(int length) =>
        length < MaximalLine ? length * 2 : throw new IOException("It has a line that is too long to be one of a journal.");
}
