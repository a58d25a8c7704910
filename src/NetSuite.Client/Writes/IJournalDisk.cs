namespace NetSuite.Client;

/// <summary>The file under a journal. Its failures are those of files, such as <see cref="IOException"/> when the disk is full.</summary>
internal interface IJournalDisk : IDisposable
{
    /// <summary>How long the file is.</summary>
    long Length { get; }

    /// <summary>Reads what stands at an offset; 0 bytes at the end.</summary>
    int Read(Span<byte> buffer, long offset);

    /// <summary>Hands bytes to the operating system: they survive the end of this process, and not yet that of the machine.</summary>
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Shortens the file.</summary>
    void Cut(long length);

    /// <summary>Brings all that was written onto the disk.</summary>
    void Flush();
}
