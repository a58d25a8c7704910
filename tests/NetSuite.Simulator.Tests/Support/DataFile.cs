namespace NetSuite.Simulator.Tests.Support;

/// <summary>A new name for a data file; the file and SQLite's companions are removed in the end.</summary>
public sealed class DataFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"simulator-{Guid.NewGuid():N}.db");

    public void Dispose()
    {
        foreach (var part in new[] { Path, Path + "-wal", Path + "-shm" })
        {
            File.Delete(part);
        }
    }
}
