namespace NetSuite.Client.Tests;

/// <summary>A disk under a journal that fails when it is told to, and can be held while it flushes.</summary>
internal sealed class JournalDisk(byte[] content) : IJournalDisk
{
    private readonly object gate = new();
    private byte[] content = content;
    private int length = content.Length;

    public JournalDisk()
        : this([])
    {
    }

    /// <summary>What is in the file.</summary>
    public byte[] Content
    {
        get
        {
            lock (gate)
            {
                return content[..length];
            }
        }
    }

    /// <summary>How long the file was when it was flushed last.</summary>
    public long Flushed { get; private set; }

    public int Writes { get; private set; }

    public int Flushes { get; private set; }

    /// <summary>How many bytes fit.</summary>
    public long Capacity { get; set; } = long.MaxValue;

    public bool FailsToFlush { get; set; }

    public bool FailsToCut { get; set; }

    /// <summary>Is called when a flush begins; the flush ends when the task does.</summary>
    public Func<Task> Flushing { get; set; } = () => Task.CompletedTask;

    public bool IsDisposed { get; private set; }

    public long Length
    {
        get
        {
            lock (gate)
            {
                return length;
            }
        }
    }

    public int Read(Span<byte> buffer, long offset)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        lock (gate)
        {
            var there = content.AsSpan((int)Math.Min(offset, length)..length);
            var read = Math.Min(there.Length, buffer.Length);
            there[..read].CopyTo(buffer);
            return read;
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        lock (gate)
        {
            Writes++;
            var fits = (int)Math.Clamp(Capacity - offset, 0, bytes.Length);
            length = Math.Max(length, (int)offset + fits);
            if (length > content.Length)
            {
                Array.Resize(ref content, length * 2);
            }

            bytes[..fits].CopyTo(content.AsSpan((int)offset));
            if (fits < bytes.Length)
            {
                throw new IOException("No space left on device");
            }
        }
    }

    public void Cut(long cut)
    {
        lock (gate)
        {
            length = FailsToCut ? throw new IOException("Input/output error") : (int)cut;
        }
    }

    public void Flush()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        var flushed = Length;
        Flushing().GetAwaiter().GetResult();
        Flushes++;
        Flushed = FailsToFlush ? throw new IOException("Input/output error") : flushed;
    }

    public void Dispose() => IsDisposed = true;
}
