using System.Globalization;
using System.Management.Automation;

namespace NetSuitePS.Tests.Records;

/// <summary>A record as it came from NetSuite, its values in a form that can be compared.</summary>
public sealed class RawRecord
{
    private readonly Dictionary<string, (RawKind Kind, IComparable Value)> values = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    public RawRecord(PSObject body)
    {
        foreach (var property in body.Properties)
        {
            if (property.Name == "id")
            {
                values[property.Name] = (RawKind.Reference, Key(property.Value));
            }
            else if (property.Value is PSObject { Properties: var parts } && parts["id"] is not null && parts["refName"] is not null)
            {
                values[property.Name] = (RawKind.Reference, Key(parts["id"].Value));
                names[property.Name] = (string)parts["refName"].Value;
            }
            else if (Read(property.Value) is { } value)
            {
                values[property.Name] = value;
            }
        }

        Id = long.Parse(body.Properties["id"].Value.ToString()!, CultureInfo.InvariantCulture);
    }

    public long Id { get; }

    public IEnumerable<string> Names => values.Keys;

    public RawKind? Kind(string field) => values.TryGetValue(field, out var value) ? value.Kind : null;

    /// <summary>The value; null when the record has none.</summary>
    public IComparable? this[string field] => values.TryGetValue(field, out var value) ? value.Value : null;

    /// <summary>An id as it is compared and sorted: as a number where it is one.</summary>
    public static IComparable Key(object id) =>
        long.TryParse(id.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : id.ToString()!;

    /// <summary>What it is sorted by: of a reference its name, as Sort-Object takes it.</summary>
    public IComparable? SortKey(string field) => names.TryGetValue(field, out var name) ? name : this[field];

    // A reference counts by its id. Sublists and subrecords come as links only, and are no values.
    private static (RawKind Kind, IComparable Value)? Read(object? value) => value switch
    {
        string text when DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => (RawKind.Day, day),
        string text when DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => (RawKind.Instant, instant),
        string text => (RawKind.Text, text),
        bool flag => (RawKind.Boolean, flag),
        long or decimal => (RawKind.Number, Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        PSObject part when part.Properties["id"]?.Value is { } id => (RawKind.Reference, Key(id)),
        _ => null,
    };
}
