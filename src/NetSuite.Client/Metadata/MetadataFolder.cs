using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>
/// The files in which the metadata of one account and login is kept. Losing them costs requests, nothing more: what can't
/// be read counts as absent, what can't be written is left.
/// </summary>
internal sealed class MetadataFolder
{
    private const int Version = 1;
    private const string Extension = ".json";

    // Fifty times what the longest type needs. What is larger was not written by this client, and Tab must not wait for it.
    private const long MaximalLength = 16 * 1024 * 1024;
    private readonly string? folder;

    private MetadataFolder(string? folder) => this.folder = folder;

    /// <summary>Keeps nothing.</summary>
    public static MetadataFolder None { get; } = new(null);

    /// <summary>The folder of an account and login: what one role sees is not what another one sees.</summary>
    public static MetadataFolder Of(NetSuiteClientOptions options, Uri baseUri)
    {
        if (string.IsNullOrWhiteSpace(options.MetadataPath))
        {
            return None;
        }

        var login = SHA256.HashData(Encoding.UTF8.GetBytes($"{baseUri.Authority}\n{options.Credentials.Login}"));
        return new MetadataFolder(Path.Join(options.MetadataPath, $"{options.Account.Realm}-{Convert.ToHexString(login, 0, 6).ToLowerInvariant()}"));
    }

    /// <summary>The names of the files that begin so, without what they begin with.</summary>
    /// <param name="prefix">How they begin.</param>
    public IReadOnlyList<string> Names(string prefix)
    {
        try
        {
            return folder is null ? [] : [.. Directory.GetFiles(folder, $"{prefix}*{Extension}").Select(file => Path.GetFileNameWithoutExtension(file)[prefix.Length..])];
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            return [];
        }
    }

    /// <summary>Reads a file; null when it is absent, damaged or of another version.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads its content.</param>
    public T? Read<T>(string name, Func<JsonElement, T> read)
        where T : class
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            // Another process may replace the file meanwhile; on Windows it may only if this one lets it.
            using var file = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > MaximalLength)
            {
                return null;
            }

            using var json = JsonDocument.Parse(file);
            return json.RootElement.GetProperty("version").GetInt32() == Version ? read(json.RootElement) : null;
        }
        catch (Exception exception) when (IsOfFiles(exception) || exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Writes a file as a whole, so that no reader ever sees a part of it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes the properties of its content.</param>
    public void Write(string name, Action<Utf8JsonWriter> write)
    {
        if (folder is null)
        {
            return;
        }

        var content = JsonBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("version"u8, Version);
            write(writer);
            writer.WriteEndObject();
        });
        var unfinished = PathOf(string.Create(CultureInfo.InvariantCulture, $"{name}.{RandomNumberGenerator.GetInt32(int.MaxValue):x8}.new"));
        try
        {
            Create(folder);
            using (var file = new FileStream(unfinished, OfOwner()))
            {
                file.Write(content.Span);
            }

            File.Move(unfinished, PathOf(name), overwrite: true);
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            TryDelete(unfinished);
        }
    }

    /// <summary>Deletes a file.</summary>
    /// <param name="name">Its name.</param>
    public void Delete(string name)
    {
        if (folder is not null)
        {
            TryDelete(PathOf(name));
        }
    }

    /// <summary>Deletes all files.</summary>
    public void DeleteAll()
    {
        try
        {
            foreach (var file in folder is null ? [] : Directory.GetFiles(folder))
            {
                TryDelete(file);
            }
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            // There is no folder, or nothing in it may be changed.
        }
    }

    private string PathOf(string name) => Path.Join(folder, name + Extension);

    private static FileStreamOptions OfOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    // What the account's records look like is nobody else's business.
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            // It stays; what it holds is not read again by this client.
        }
    }

    private static bool IsOfFiles(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
