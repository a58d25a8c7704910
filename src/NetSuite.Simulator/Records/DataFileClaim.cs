namespace NetSuite.Simulator.Records;

/// <summary>
/// Keeps a data file to one simulator: a second one would give out the same ids again and miss what the first keeps in
/// memory. The claim is a lock on a file beside it, which ends with the process; the file itself stays.
/// </summary>
internal sealed class DataFileClaim : IDisposable
{
    private readonly FileStream claim;

    public DataFileClaim(string dataFile)
    {
        var path = dataFile + ".lock";
        try
        {
            claim = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new IOException($"The data file {dataFile} is in use by another simulator.");
        }
    }

    public void Dispose() => claim.Dispose();
}
