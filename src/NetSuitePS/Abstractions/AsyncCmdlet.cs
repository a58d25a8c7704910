using System.Management.Automation;

namespace NetSuitePS.Abstractions;

/// <summary>
/// A synchronous cmdlet over an asynchronous core. It pulls: the pipeline thread asks for the next element,
/// serves messages while it waits, and writes. So every engine call happens on the right thread, and a
/// consumer that has enough stops the producer.
/// </summary>
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    // After a stop, how long a source may take to honour its token before it is left to itself.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Forever = TimeSpan.FromMilliseconds(-1);

    private readonly CancellationTokenSource stop = new();
    private readonly Mailbox mailbox = new();

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    protected internal CancellationToken StopToken => stop.Token;

    /// <summary>Pulls a stream and writes each element as soon as it exists.</summary>
    /// <param name="source">Opens the stream; its token ends with the pipeline and with this call.</param>
    /// <param name="write">What to do with an element; by default it is written to the pipeline.</param>
    protected void WriteStream<T>(Func<CancellationToken, IAsyncEnumerable<T>> source, Action<T>? write = null)
    {
        // A linked token of this call: ending one stream must not end the cmdlet's later ones.
        using var call = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var stream = InCore(() => source(call.Token).GetAsyncEnumerator(call.Token));
        Task<bool>? running = null;
        try
        {
            while (true)
            {
                var step = InCore(stream.MoveNextAsync);
                running = step.IsCompletedSuccessfully ? null : step.AsTask();
                if (!(running is null ? step.Result : Settle(running, call)))
                {
                    return;
                }

                mailbox.Deliver(this);
                if (write is null)
                {
                    WriteObject(stream.Current);
                }
                else
                {
                    write(stream.Current);
                }
            }
        }
        finally
        {
            call.Cancel();
            // An iterator that is still running must not be disposed; it ends by its token.
            if (running is null or { IsCompleted: true })
            {
                Settle(InCore(() => stream.DisposeAsync().AsTask()), call);
            }
        }
    }

    /// <summary>Waits for one result, serving messages meanwhile.</summary>
    protected internal T Await<T>(Func<CancellationToken, Task<T>> work)
    {
        using var call = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        return Settle(InCore(() => work(call.Token)), call);
    }

    /// <summary>Waits for work without a result, serving messages meanwhile.</summary>
    protected internal void Await(Func<CancellationToken, Task> work)
    {
        using var call = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        Settle(InCore(() => work(call.Token)), call);
    }

    /// <summary>Reads that go on beside the pipeline thread. They are cancelled when the pipeline is stopped or the command ends.</summary>
    /// <param name="most">How many may be started and not yet taken.</param>
    /// <param name="take">Takes a read whose turn it is; it waits for it where it has to.</param>
    private protected ConcurrentReads<TItem, T> ReadConcurrently<TItem, T>(int most, Action<TItem, Task<T>> take) =>
        new(most, work => InCore(() => work(stop.Token)), take);

    /// <summary>Lets any thread have something done on the pipeline thread: a verbose line, a warning, progress.</summary>
    protected internal void Post(Action<Cmdlet> message) => mailbox.Post(message);

    /// <summary>Ends what was opened for the command; it waits for that only for a moment.</summary>
    internal void Close(IAsyncDisposable opened) => Abandon(InCore(() => opened.DisposeAsync().AsTask()));

    /// <summary>Told on another thread that the user stops the pipeline, before the work is cancelled. The command can't write any more; its host can.</summary>
    protected virtual void BeforeStop()
    {
    }

    /// <summary>The work after the last input object.</summary>
    protected virtual void CompleteProcessing()
    {
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        CompleteProcessing();
        mailbox.Deliver(this);
    }

    /// <inheritdoc/>
    protected sealed override void StopProcessing()
    {
        try
        {
            BeforeStop();
        }
        finally
        {
            Cancel();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what is still running and drops its messages.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Work that was started and not waited for has lost its reader.
            stop.Cancel();
            mailbox.Dispose();
            stop.Dispose();
        }
    }

    private void Cancel()
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command ended at the same moment.
        }
        finally
        {
            mailbox.Wake();
        }
    }

    /// <summary>Calls into the core, such as to start what goes on beside the pipeline thread.</summary>
    // The context is cleared only around calls into the core: continuations must not wait for the pipeline
    // thread, which is busy waiting for them. Downstream cmdlets keep theirs.
    internal static T InCore<T>(Func<T> call)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return call();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private T Settle<T>(Task<T> task, CancellationTokenSource call)
    {
        Serve(task, call);
        return task.GetAwaiter().GetResult();
    }

    private void Settle(Task task, CancellationTokenSource call)
    {
        Serve(task, call);
        task.GetAwaiter().GetResult();
    }

    private void Serve(Task task, CancellationTokenSource call)
    {
        _ = task.ContinueWith(_ => mailbox.Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            while (!task.IsCompleted && !stop.IsCancellationRequested)
            {
                mailbox.Wait(Forever);
                mailbox.Deliver(this);
            }

            mailbox.Deliver(this);
        }
        catch
        {
            // A message could not be written (downstream stopped, -WarningAction Stop): the work has lost its reader.
            call.Cancel();
            Abandon(task);
            throw;
        }

        if (!task.IsCompleted)
        {
            Abandon(task);
            throw new PipelineStoppedException();
        }
    }

    private static void Abandon(Task task)
    {
        // ContinueWith observes the fault of a task nobody awaits any more.
        var ended = task.ContinueWith(left => left.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        ended.Wait(Grace);
    }
}
