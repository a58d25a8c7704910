namespace NetSuite.Simulator.Tests.Support;

/// <summary>A new name for a data file; the file and SQLite's companions are removed in the end.</summary>
public sealed class DataFile(string extension = "db") : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"simulator-{Guid.NewGuid():N}.{extension}");

    /// <summary>A seed file of the given text.</summary>
    public static DataFile Seed(string json)
    {
        var file = new DataFile("json");
        File.WriteAllText(file.Path, json);
        return file;
    }

    public void Dispose()
    {
        foreach (var part in new[] { Path, Path + "-wal", Path + "-shm", Path + ".lock" })
        {
            File.Delete(part);
        }
    }
}
