namespace NetSuite.Simulator.Records;

/// <summary>A private folder for a store that ends with its process.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "netsuite-simulator-";
    private const string ClaimName = "in-use";
    private readonly FileStream claim;

    public TemporaryFolder()
    {
        Sweep();
        Location = Directory.CreateTempSubdirectory(Prefix).FullName;
        claim = Claim(Location, FileMode.CreateNew);
    }

    public string Location { get; }

    public void Dispose()
    {
        claim.Dispose();
        Remove(Location);
    }

    // A killed process leaves its folder behind; its claim can be taken then.
    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                Claim(folder, FileMode.Open).Dispose();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue;
            }
            Remove(folder);
        }
    }

    private static FileStream Claim(string folder, FileMode mode) =>
        new(Path.Combine(folder, ClaimName), mode, FileAccess.ReadWrite, FileShare.None);

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or a scanner holds a file: the next start sweeps.
        }
    }
}
