using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Seed;

/// <summary>Fills a new account: the setup lists always, the company's records when asked for.</summary>
internal static class SeedReader
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Creates the records in file order, so that a reference finds what stands above it.</summary>
    /// <returns>How many there were.</returns>
    public static int Apply(StoreSession session, RecordWriter writer, RecordCatalog catalog, string seed)
    {
        var count = Read(session, writer, catalog, "setup");
        return seed == "empty" ? count : count + Read(session, writer, catalog, seed);
    }

    private static int Read(StoreSession session, RecordWriter writer, RecordCatalog catalog, string name)
    {
        using var stream = typeof(SeedReader).Assembly.GetManifestResourceStream($"Seed/{name}.json")
            ?? throw new InvalidDataException($"There is no seed called {name}.");
        using var json = JsonDocument.Parse(stream, Options);
        var count = 0;
        foreach (var list in json.RootElement.EnumerateObject())
        {
            var type = catalog.Find(list.Name) ?? throw new InvalidDataException($"The seed {name} names the unknown type {list.Name}.");
            foreach (var record in list.Value.EnumerateArray())
            {
                var id = long.Parse(record.GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
                writer.CreateSeed(session, type, id, record);
                count++;
            }
        }
        return count;
    }
}
