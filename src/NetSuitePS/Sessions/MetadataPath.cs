namespace NetSuitePS.Sessions;

/// <summary>Where the metadata of accounts is kept between sessions.</summary>
internal static class MetadataPath
{
    /// <summary>The environment variable that names another folder; an empty one keeps everything in memory.</summary>
    public const string Variable = "NETSUITEPS_METADATA_PATH";

    /// <summary>The folder for connections to an address; null to keep everything in memory.</summary>
    /// <param name="url">The address; null for the account's own.</param>
    public static string? For(Uri? url) => For(url, Environment.GetEnvironmentVariable(Variable));

    /// <summary>The folder for connections to an address; null to keep everything in memory.</summary>
    /// <param name="url">The address; null for the account's own.</param>
    /// <param name="chosen">What the variable says; null where it is not set.</param>
    public static string? For(Uri? url, string? chosen)
    {
        // What listens on this machine is a simulator: its port and its data change from run to run.
        if (url is { IsAbsoluteUri: true, IsLoopback: true })
        {
            return null;
        }

        if (chosen is not null)
        {
            return string.IsNullOrWhiteSpace(chosen) ? null : chosen;
        }

        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return local.Length == 0 ? null : Path.Combine(local, "NetSuitePS", "metadata");
    }
}
