using System.Collections.Concurrent;

namespace NetSuite.Client;

/// <summary>The tables and columns that SuiteQL does not have for this role, in memory and in a file.</summary>
internal sealed class MissingColumns(MetadataFolder folder)
{
    private const string File = "missing";
    private readonly object gate = new();
    private ConcurrentDictionary<string, bool>? missing;

    private ConcurrentDictionary<string, bool> Names
    {
        get
        {
            lock (gate)
            {
                return missing ??= OnDisk();
            }
        }
    }

    /// <summary>Whether a table, or a column of it, is missing.</summary>
    public bool Contains(string table, string? column) => Names.ContainsKey(Key(table, column));

    /// <summary>Keeps that a table, or a column of it, is missing.</summary>
    public void Add(string table, string? column)
    {
        if (!Names.TryAdd(Key(table, column), true))
        {
            return;
        }

        lock (gate)
        {
            // Another process may have learned more meanwhile.
            foreach (var name in OnDisk().Keys)
            {
                Names[name] = true;
            }

            Write();
        }
    }

    /// <summary>Forgets a table and its columns; null for all.</summary>
    public void Forget(string? table)
    {
        lock (gate)
        {
            foreach (var name in Names.Keys.Where(name => table is null || name.StartsWith(Key(table, null), StringComparison.OrdinalIgnoreCase)))
            {
                Names.TryRemove(name, out _);
            }

            if (Names.IsEmpty)
            {
                folder.Delete(File);
            }
            else
            {
                Write();
            }
        }
    }

    private static string Key(string table, string? column) => $"{table}.{column}";

    private ConcurrentDictionary<string, bool> OnDisk() =>
        folder.Read(File, json => new ConcurrentDictionary<string, bool>(
            json.GetProperty("names").EnumerateArray().Select(name => KeyValuePair.Create(name.GetString() ?? throw new FormatException(), true)),
            StringComparer.OrdinalIgnoreCase))
        ?? new ConcurrentDictionary<string, bool>(StringComparer.OrdinalIgnoreCase);

    private void Write() => folder.Write(File, writer =>
    {
        writer.WriteStartArray("names"u8);
        foreach (var name in Names.Keys.Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    });
}
