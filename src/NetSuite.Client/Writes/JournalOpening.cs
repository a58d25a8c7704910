using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Opens what is in a journal's file: checks whose it is, takes in its lines, and cuts an end that is damaged.</summary>
internal static class JournalOpening
{
    private const int LongestHeader = 16 * 1024;

    /// <exception cref="WriteJournalException">It is no journal, one of somebody else, or damaged.</exception>
    /// <exception cref="IOException">The file can't be read or written.</exception>
    public static (JournalIndex Index, long Length, string? Warning) Open(string path, IJournalDisk disk, WriteJournalHeader header)
    {
        var first = JournalText.Header(header);
        if (IsBegun(disk, first))
        {
            Begin(disk, first);
            return (new JournalIndex(), first.Length, null);
        }

        CheckHeader(path, disk, header);
        return ReadLines(path, disk);
    }

    // A run may have ended while it began the file: then there is a part of the same first line, or the nothing that a
    // loss of power leaves. Anything else is somebody's file.
    private static bool IsBegun(IJournalDisk disk, byte[] first)
    {
        if (disk.Length >= first.Length)
        {
            return false;
        }

        var there = new byte[disk.Length];
        return disk.Read(there, 0) == there.Length && (first.AsSpan().StartsWith(there) || !there.AsSpan().ContainsAnyExcept((byte)0));
    }

    private static void Begin(IJournalDisk disk, byte[] first)
    {
        try
        {
            disk.Write(first, 0);
            disk.Flush();
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            disk.Cut(0);
            throw;
        }
    }

    private static void CheckHeader(string path, IJournalDisk disk, WriteJournalHeader header)
    {
        var buffer = new byte[LongestHeader];
        var length = disk.Read(buffer, 0);
        var end = buffer.AsSpan(0, length).IndexOf(JournalLine.End);
        var json = end < 0 ? default : JournalLine.Json(buffer.AsMemory(0, end));
        if (json.IsEmpty || JournalText.ReadHeader(json) is not var (version, kept))
        {
            throw new WriteJournalException($"{path} is not a journal, or its first line is damaged. It was left as it is.", "Give the path of a journal, or of a file that does not exist yet.");
        }

        if (kept is null)
        {
            throw new WriteJournalException(
                $"The journal {path} has the form {version}, and this version of the module knows form {JournalText.Version}.", "Go on with the version of the module that began it.");
        }

        if (!Same(kept.Account, header.Account) || !Same(kept.Host, header.Host))
        {
            throw new WriteJournalException(
                $"The journal {path} is of the account {kept.Account} at {kept.Host}, and this connection is to {header.Account} at {header.Host}.",
                "Connect to the account that it is of, or give another journal.");
        }

        if (!Same(kept.Command, header.Command))
        {
            throw new WriteJournalException(
                $"The journal {path} is of the command '{kept.Command}', and this one is '{header.Command}'.", "Run the command that it is of, or give another journal.");
        }
    }

    private static (JournalIndex Index, long Length, string? Warning) ReadLines(string path, IJournalDisk disk)
    {
        var index = new JournalIndex();
        var length = 0L;
        foreach (var (offset, next, json) in JournalReader.Lines(disk))
        {
            if (json.IsEmpty)
            {
                continue;
            }

            if (offset != length)
            {
                throw Damaged(path, length);
            }

            length = next;
            if (offset > 0)
            {
                Apply(path, index, json, offset);
            }
        }

        var damaged = disk.Length - length;
        if (damaged == 0)
        {
            return (index, length, null);
        }

        disk.Cut(length);
        return (index, length, $"The last {damaged} bytes of the journal {path} were damaged, as happens when a run ends while it writes there, and were cut off.");
    }

    private static void Apply(string path, JournalIndex index, ReadOnlyMemory<byte> json, long offset)
    {
        try
        {
            index.Apply(json.Span, offset);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw Damaged(path, offset);
        }
    }

    private static WriteJournalException Damaged(string path, long offset) => new(
        $"The journal {path} is damaged at byte {offset}, and good lines follow: it was changed by something else than this module.",
        "Restore the file, or compare with NetSuite what was written and begin a new journal with the rest.");

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
