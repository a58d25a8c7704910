using System.Security;

namespace NetSuite.Client;

/// <summary>A journal's file: locked while it is open, and readable by nobody but its owner where the system knows such permissions.</summary>
internal sealed class JournalFile : IJournalDisk
{
    // EWOULDBLOCK of Linux and macOS, and ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] SharingViolations = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream file;

    private JournalFile(FileStream file) => this.file = file;

    public long Length => RandomAccess.GetLength(file.SafeFileHandle);

    /// <summary>Opens a file, or creates it. Nothing that is in it is changed.</summary>
    /// <exception cref="WriteJournalException">It can't be opened.</exception>
    public static JournalFile Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            // External ids and names are the user's business alone.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            var file = new FileStream(path, options);
            if (file.CanSeek)
            {
                return new JournalFile(file);
            }

            file.Dispose();
            throw new WriteJournalException($"The journal {path} is no ordinary file.", "Give the path of a file.");
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new WriteJournalException($"The folder of the journal {path} does not exist.", "Create the folder first, or give another path.", exception);
        }
        catch (IOException exception) when (SharingViolations.Contains(exception.HResult))
        {
            throw new WriteJournalException(
                $"The journal {path} is in use by another command.", "Wait until that command has ended, or give each command a journal of its own.", exception);
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            throw new WriteJournalException($"The journal {path} can't be opened: {exception.Message}", "Give the path of a file that you may write.", exception);
        }
    }

    /// <summary>Whether a failure is one of a file or disk.</summary>
    public static bool IsOfFiles(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(file.SafeFileHandle, buffer, offset);

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file.SafeFileHandle, bytes, offset);

    public void Cut(long length) => RandomAccess.SetLength(file.SafeFileHandle, length);

    public void Flush() => RandomAccess.FlushToDisk(file.SafeFileHandle);

    public void Dispose() => file.Dispose();
}
