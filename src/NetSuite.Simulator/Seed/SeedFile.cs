using System.Text.Json;
using NetSuite.Simulator.Catalog;
using NetSuite.Simulator.Customization;
using NetSuite.Simulator.Http;

namespace NetSuite.Simulator.Seed;

/// <summary>
/// What a new account holds, as JSON (comments and trailing commas are fine):
/// <code>
/// {
///   "base": "company",                                      // or "empty": what the account holds beside this file
///   "customLists": {
///     "customlist_color": { "name": "Color", "values": ["Red", "Green", { "id": 7, "name": "Blue", "externalId": "BLUE" }] }
///   },
///   "customRecordTypes": {
///     "customrecord_machine": {
///       "name": "Machine",
///       "showCreatedDate": true, "showLastModified": true,  // the fields created and lastModified are there only then
///       "fields": {
///         "custrecord_serial": { "label": "Serial Number", "type": "text", "mandatory": true },
///         "custrecord_color": { "type": "list", "of": "customlist_color" },
///         "custrecord_parts": { "type": "multiselect", "of": "item" }
///       }
///     }
///   },
///   "customFields": {                                       // custentity_, custbody_, custcol_, custitem_, custevent_
///     "custbody_project": { "label": "Project Code", "type": "text", "appliesTo": ["salesOrder", "invoice"] }
///   },
///   "customSegments": {                                     // the values are records of customrecord_cseg_region
///     "cseg_region": { "name": "Region", "values": ["North", "South"], "appliesTo": ["customer"] }
///   },
///   "customrecord_machine": [                               // records of any type; a reference finds what stands above it
///     { "name": "Lathe 1", "custrecord_serial": "L-1", "custrecord_color": { "refName": "Red" } }
///   ]
/// }
/// </code>
/// Types of fields: text, textArea, email, phone, url, integer, number, currency, percent, checkbox, date, datetime,
/// list and multiselect ("of" names a record type, a custom list, or entity, item or transaction). A label is the id
/// where none is given; without appliesTo a field is on every type its prefix allows. An id of a record is optional.
/// </summary>
internal sealed class SeedFile
{
    private const string BaseName = "base";
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly HashSet<string> Words =
        new(StringComparer.Ordinal) { BaseName, DefinitionReader.Lists, DefinitionReader.RecordTypes, DefinitionReader.Fields, DefinitionReader.Segments };

    private readonly SeedNode root;

    private SeedFile(string name, JsonElement json, bool isEmbedded)
    {
        root = new SeedNode(name, "", json);
        IsEmbedded = isEmbedded;
    }

    /// <summary>The file comes with the simulator.</summary>
    public bool IsEmbedded { get; }

    /// <summary>What the account holds beside this file.</summary>
    public string Base => root.Text(BaseName) switch
    {
        null or "company" => "company",
        "empty" => "empty",
        _ => throw root.Find(BaseName)!.Bad("must be company or empty."),
    };

    /// <summary>The values of its custom lists and segments.</summary>
    public IEnumerable<SeedRecords> Values =>
        ValuesOf(DefinitionReader.Lists, "").Concat(ValuesOf(DefinitionReader.Segments, "customrecord_"));

    /// <summary>Its records in file order.</summary>
    public IEnumerable<SeedRecords> Records => root.Members()
        .Where(member => !Words.Contains(member.Name))
        .Select(member => new SeedRecords(member.Node, member.Name, [.. member.Node.Elements()]));

    public static SeedFile Embedded(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"Seed/{name}.json")!;
        using var json = JsonDocument.Parse(stream, Options);
        return new SeedFile(name, json.RootElement.Clone(), isEmbedded: true);
    }

    /// <summary>Opens a file of the user's.</summary>
    /// <exception cref="InvalidDataException">It is no JSON.</exception>
    public static SeedFile Open(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var json = StrictJson.Parse(File.ReadAllBytes(path), Options);
            var file = new SeedFile(name, json.RootElement.Clone(), isEmbedded: false);
            // Refuses what is no object, and names given twice.
            _ = file.root.Members().Count();
            return file;
        }
        catch (JsonException mistake)
        {
            throw new InvalidDataException($"{name}: {mistake.Message}".ReplaceLineEndings(" "));
        }
    }

    public Definitions Definitions(RecordCatalog builtIn, Definitions known) => new DefinitionReader(builtIn, known).Read(root);

    private IEnumerable<SeedRecords> ValuesOf(string kind, string prefix) =>
        (root.Find(kind)?.Members() ?? []).Select(member => new SeedRecords(
            member.Node,
            prefix + member.Name,
            [.. (member.Node.Find("values")?.Elements() ?? []).Select(value => value.Json.ValueKind == JsonValueKind.String
                ? value with { Json = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["name"] = value.Text() }) }
                : value)]));
}
