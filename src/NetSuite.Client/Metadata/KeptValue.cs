using System.Text.Json;

namespace NetSuite.Client;

/// <summary>One thing that is kept in memory and in a file, with the time it was learned; the file is read when it is first asked for.</summary>
internal sealed class KeptValue<T>(
    MetadataFolder folder, string file, TimeProvider time, TimeSpan freshFor, Action<Utf8JsonWriter, T> write, Func<JsonElement, T> read)
    where T : class
{
    private readonly object gate = new();
    private Entry? entry;
    private bool isLoaded;

    /// <summary>The value, however old; null when there is none.</summary>
    public T? Value => Current?.Value;

    /// <summary>The value unless it is too old to rely on.</summary>
    public T? Fresh => Current is { } current && current.Time.IsFresh(time, freshFor) ? current.Value : null;

    private Entry? Current
    {
        get
        {
            lock (gate)
            {
                if (!isLoaded)
                {
                    entry = folder.Read(file, json => new Entry(read(json), json.GetProperty("time").GetDateTimeOffset()));
                    isLoaded = true;
                }

                return entry;
            }
        }
    }

    public void Keep(T value)
    {
        lock (gate)
        {
            entry = new Entry(value, time.GetUtcNow());
            isLoaded = true;
            folder.Write(file, writer =>
            {
                writer.WriteString("time"u8, entry.Time);
                write(writer, value);
            });
        }
    }

    public void Forget()
    {
        lock (gate)
        {
            // Loaded, although nothing was: a file that can't be deleted must not come back.
            entry = null;
            isLoaded = true;
            folder.Delete(file);
        }
    }

    private sealed record Entry(T Value, DateTimeOffset Time);
}
