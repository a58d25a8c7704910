using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Http;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Seed;

/// <summary>Fills a new account with the records of its seed.</summary>
internal sealed class SeedReader(StoreSession session, RecordWriter writer, RecordCatalog catalog)
{
    // Ids given out later count on from here.
    private const long LargestId = 999_999_999_999;

    /// <summary>Creates the records in file order, so that a reference finds what stands above it.</summary>
    /// <returns>How many there were.</returns>
    public int Apply(SeedPlan plan) =>
        ApplyValues(plan, null) + plan.Files.Sum(file => file.Records.Sum(records => Apply(records, file.IsEmbedded)));

    /// <summary>Creates the values of custom lists and segments.</summary>
    /// <param name="plan">The seed.</param>
    /// <param name="types">The lists and segments meant; null for all.</param>
    /// <returns>How many there were.</returns>
    public int ApplyValues(SeedPlan plan, IReadOnlySet<string>? types) =>
        plan.Files.Sum(file => file.Values.Where(values => types is null || types.Contains(values.Type)).Sum(values => Apply(values, file.IsEmbedded)));

    private int Apply(SeedRecords records, bool isEmbedded)
    {
        if (catalog.Find(records.Type) is not { } type)
        {
            // A type whose feature is off takes its records with it.
            return catalog.Features.AreAllOn ? throw records.Place.Bad("there is no such record type.") : 0;
        }
        foreach (var record in records.Records)
        {
            if (isEmbedded && !catalog.Features.AreAllOn)
            {
                CreateIfPossible(type, record);
            }
            else
            {
                Create(type, record);
            }
        }
        return records.Records.Count;
    }

    private void Create(RecordTypeDefinition type, SeedNode record)
    {
        try
        {
            writer.CreateSeed(session, type, Id(type, record), record.Json, catalog.Features.AreAllOn ? Strictness.Error : Strictness.Ignore);
        }
        catch (RefusedException refused)
        {
            throw record.Bad(string.Join(' ', refused.Details.Select(detail => detail.Path is { } path ? $"{path}: {detail.Detail}" : detail.Detail)));
        }
    }

    // With a feature off, a record of the demo company may lose what it needs: it goes too.
    private void CreateIfPossible(RecordTypeDefinition type, SeedNode record)
    {
        session.Execute("SAVEPOINT record");
        try
        {
            Create(type, record);
        }
        catch (InvalidDataException)
        {
            session.Execute("ROLLBACK TO record");
        }
        session.Execute("RELEASE record");
    }

    private long? Id(RecordTypeDefinition type, SeedNode record)
    {
        if (record.Find("id") is not { } node)
        {
            return null;
        }
        var text = node.Json.ValueKind == JsonValueKind.Number ? node.Json.GetRawText() : node.Text();
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) || id is < -LargestId or > LargestId)
        {
            throw node.Bad("must be a whole number of at most 12 digits.");
        }
        return RecordNames.Find(session, type.Space, id) is null ? id : throw node.Bad($"the id {text} is taken.");
    }
}
