using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetSuite.Simulator.Query.Execution;

/// <summary>While it lives, a statement on the connection ends when time is up or the caller is gone, and makes no value larger than a result may hold.</summary>
internal sealed class RunGuard : IDisposable
{
    // Some tens of microseconds of work between two looks at the clock.
    private const int InstructionsPerLook = 20_000;
    private const int LargestValue = 32_000_000;

    // sqlite3_limit's name for the size of a text or row.
    private const int LengthLimit = 0;

    private readonly sqlite3 _handle;
    private readonly int _previousLength;

    public RunGuard(SqliteConnection connection, TimeSpan timeout, CancellationToken cancellationToken)
    {
        _handle = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");

        // The machine's clock: a simulated one may stand still.
        var started = TimeProvider.System.GetTimestamp();
        raw.sqlite3_progress_handler(_handle, InstructionsPerLook, _ => cancellationToken.IsCancellationRequested || TimeProvider.System.GetElapsedTime(started) > timeout ? 1 : 0, null);
        _previousLength = raw.sqlite3_limit(_handle, LengthLimit, LargestValue);
    }

    public void Dispose()
    {
        raw.sqlite3_progress_handler(_handle, 0, null!, null);
        raw.sqlite3_limit(_handle, LengthLimit, _previousLength);
    }
}
