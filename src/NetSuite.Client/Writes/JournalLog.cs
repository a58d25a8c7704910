using System.Runtime.ExceptionServices;

namespace NetSuite.Client;

/// <summary>
/// Appends lines to a journal. Those that wait for the disk at the same time are written together and share one flush;
/// those that need not wait for it are handed to the operating system at once, even while a flush is running.
/// </summary>
/// <param name="disk">The file; disposed with the log.</param>
/// <param name="index">Takes in each line once it is written.</param>
/// <param name="length">How long the file is, to the end of its last good line.</param>
internal sealed class JournalLog(IJournalDisk disk, JournalIndex index, long length) : IAsyncDisposable
{
    // Guards the index too, and all writing; never held during a flush.
    private readonly object gate = new();
    private readonly List<Pending> pending = [];
    private List<Pending> unflushed = [];
    private bool isDirty;
    private bool isFlushing;
    private Task flushing = Task.CompletedTask;
    private ExceptionDispatchInfo? broken;
    private Task? disposal;

    /// <summary>Whether it takes no more.</summary>
    public bool IsDisposed => Volatile.Read(ref disposal) is not null;

    /// <summary>Looks something up in the index.</summary>
    public T Look<T>(Func<JournalIndex, T> look)
    {
        lock (gate)
        {
            return look(index);
        }
    }

    /// <summary>Appends a line and waits until it is on the disk.</summary>
    /// <param name="line">The line.</param>
    /// <param name="takenBack">The line that undoes it, for when nobody knows whether it is on the disk; null where it may stay.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="IOException">It could not be written, or nobody knows whether it is on the disk.</exception>
    /// <exception cref="OperationCanceledException">The log is disposed.</exception>
    public Task FlushAsync(byte[] line, byte[]? takenBack, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var entry = new Pending(line, takenBack);
        lock (gate)
        {
            if (disposal is not null)
            {
                return Task.FromCanceled(new CancellationToken(canceled: true));
            }

            pending.Add(entry);
            if (!isFlushing)
            {
                isFlushing = true;
                flushing = Task.Run(FlushGroups, CancellationToken.None);
            }
        }

        return entry.Flushed.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Hands a line to the operating system; it is on the disk with the next flush. After the end it is dropped.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Append(byte[] line)
    {
        lock (gate)
        {
            if (disposal is null)
            {
                Write();
                Write(new[] { line });
            }
        }
    }

    /// <summary>Writes what waits, flushes, and lets go of the file.</summary>
    public ValueTask DisposeAsync()
    {
        lock (gate)
        {
            disposal ??= CloseAsync(flushing);
        }

        return new(disposal);
    }

    private async Task CloseAsync(Task running)
    {
        await running.ConfigureAwait(false);
        await Task.Run(Close, CancellationToken.None).ConfigureAwait(false);
    }

    private void Close()
    {
        try
        {
            if (isDirty && broken is null)
            {
                disk.Flush();
            }
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            // What must be on the disk was flushed before. The rest the operating system has, and would be repeated without harm.
        }
        finally
        {
            disk.Dispose();
        }
    }

    private void FlushGroups()
    {
        while (true)
        {
            List<Pending> group;
            lock (gate)
            {
                Write();
                if (unflushed.Count == 0)
                {
                    isFlushing = false;
                    return;
                }

                (group, unflushed) = (unflushed, []);
                isDirty = false;
            }

            try
            {
                disk.Flush();
            }
            catch (Exception exception) when (JournalFile.IsOfFiles(exception))
            {
                Break(group, exception);
                continue;
            }

            foreach (var entry in group)
            {
                entry.Flushed.TrySetResult();
            }
        }
    }

    // After a failed flush the system may have dropped what it could not write, and a second flush would succeed without
    // it. So nothing more is promised.
    private void Break(List<Pending> group, Exception exception)
    {
        lock (gate)
        {
            group.AddRange(unflushed);
            unflushed = [];
            try
            {
                Write(group.Select(entry => entry.TakenBack).OfType<byte[]>().ToArray());
            }
            catch (Exception second) when (JournalFile.IsOfFiles(second))
            {
                // Then it stays as it is: a write of which nobody knows whether it was sent.
            }

            broken = ExceptionDispatchInfo.Capture(exception);
        }

        foreach (var entry in group)
        {
            entry.Flushed.TrySetException(exception);
        }
    }

    // Writes what waits for a flush.
    private void Write()
    {
        if (pending.Count > 0)
        {
            var waiting = pending.ToArray();
            pending.Clear();
            Write(waiting);
        }
    }

    // As one; when they don't fit, each by itself: a short one may.
    private void Write(Pending[] entries)
    {
        try
        {
            Write(Array.ConvertAll(entries, entry => entry.Line));
            unflushed.AddRange(entries);
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            if (entries is [var single])
            {
                single.Flushed.TrySetException(exception);
                return;
            }

            foreach (var entry in entries)
            {
                Write([entry]);
            }
        }
    }

    private void Write(byte[][] lines)
    {
        broken?.Throw();
        var bytes = lines is [var single] ? single : lines.SelectMany(line => line).ToArray();
        try
        {
            disk.Write(bytes, length);
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            Cut(exception);
            throw;
        }

        foreach (var line in lines)
        {
            index.Apply(JournalLine.Json(line.AsMemory(0, line.Length - 1)).Span, length);
            length += line.Length;
        }

        isDirty = true;
    }

    // Part of it may be there. A later line must not follow on that.
    private void Cut(Exception cause)
    {
        try
        {
            disk.Cut(length);
        }
        catch (Exception exception) when (JournalFile.IsOfFiles(exception))
        {
            broken = ExceptionDispatchInfo.Capture(cause);
        }
    }

    private sealed class Pending(byte[] line, byte[]? takenBack)
    {
        public byte[] Line { get; } = line;

        public byte[]? TakenBack { get; } = takenBack;

        // Who waits must not go on inside the lock, nor hold up the next group.
        public TaskCompletionSource Flushed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
