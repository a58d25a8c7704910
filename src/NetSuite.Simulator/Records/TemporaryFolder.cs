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
        (Location, claim) = Create(attempts: 10);
    }

    public string Location { get; }

    public void Dispose()
    {
        claim.Dispose();
        Remove(Location);
    }

    // The claim is made, then taken: a sweep in between takes the folder for one that was left.
    private static (string Location, FileStream Claim) Create(int attempts)
    {
        while (true)
        {
            var location = Directory.CreateTempSubdirectory(Prefix).FullName;
            try
            {
                var claim = Claim(location, FileMode.CreateNew);
                if (File.Exists(claim.Name))
                {
                    return (location, claim);
                }
                claim.Dispose();
            }
            catch (IOException) when (--attempts > 0)
            {
                Remove(location);
            }
        }
    }

    // A killed process leaves its folder behind; its claim can be taken then.
    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                // Removed while it is held, or its maker could still take it.
                using var left = Claim(folder, FileMode.Open);
                Remove(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody works in it.
            }
        }
    }

    private static FileStream Claim(string folder, FileMode mode) =>
        new(Path.Combine(folder, ClaimName), mode, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);

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
