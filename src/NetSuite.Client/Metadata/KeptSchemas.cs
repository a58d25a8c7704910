using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>What was learned of record types, each in a file of its own that is read when the type is first asked for.</summary>
internal sealed class KeptSchemas(MetadataFolder folder, TimeProvider time)
{
    // Longer than any id NetSuite gives; what is no type must not become the name of a file.
    private const int LongestName = 100;
    private const string Prefix = "type.";
    private static readonly TimeSpan FreshFor = TimeSpan.FromDays(7);

    // Long enough that a mistyped name does not cost a request each time it is used.
    private static readonly TimeSpan NewFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, KeptType> types = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConditionalWeakTable<RecordSchema, MarkedSchema> marked = [];
    private readonly object gate = new();
    private volatile bool onlyMemory;

    /// <summary>The types of which something is known, in memory or on disk.</summary>
    public IReadOnlyCollection<string> Names =>
        types.Where(type => type.Value != KeptType.Unknown).Select(type => type.Key)
            .Concat(onlyMemory ? [] : folder.Names(Prefix).Where(IsName))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a schema that was read just now.</summary>
    /// <param name="type">The type.</param>
    public RecordSchema this[string type]
    {
        set => Change(type, kept => kept with { Schema = value, Time = time.GetUtcNow() });
    }

    /// <summary>The schema, however old; null when there is none.</summary>
    public RecordSchema? GetValueOrDefault(string type) => Kept(type).Schema;

    /// <summary>The schema unless it is too old to rely on.</summary>
    public RecordSchema? Fresh(string type) => Kept(type) is { Schema: { } schema } kept && kept.Time.IsFresh(time, FreshFor) ? schema : null;

    /// <summary>Whether the schema was read a moment ago, so that reading it again would bring nothing new.</summary>
    public bool IsNew(string type) => Kept(type) is { Schema: not null } kept && kept.Time.IsFresh(time, NewFor);

    /// <summary>Keeps that NetSuite asked for a field.</summary>
    public void Require(string type, string label)
    {
        if (!Kept(type).Required.Contains(label))
        {
            Change(type, kept => kept with { Required = kept.Required.Add(label) });
        }
    }

    /// <summary>A schema of a type, with the fields marked that NetSuite has asked for, by name or label. The same one each time, since others keep what they make of it.</summary>
    public RecordSchema Marked(RecordSchema schema)
    {
        var required = Kept(schema.Type.Name).Required;
        if (required.IsEmpty)
        {
            return schema;
        }

        if (!marked.TryGetValue(schema, out var known) || !ReferenceEquals(known.Required, required))
        {
            known = new MarkedSchema(required, Mark(schema, required));
            marked.AddOrUpdate(schema, known);
        }

        return known.Schema;
    }

    /// <summary>Forgets a type; null for all.</summary>
    public void Forget(string? type)
    {
        lock (gate)
        {
            if (type is null)
            {
                onlyMemory = true;
                types.Clear();
            }
            else if (IsName(type))
            {
                types[type] = KeptType.Unknown;
                folder.Delete(File(type));
            }
        }
    }

    private static RecordSchema Mark(RecordSchema schema, ImmutableHashSet<string> required) => new(
        schema.Type,
        [.. schema.AllFields.Select(field => (field.Sublist is null && required.Contains(field.Label)) || required.Contains(field.ToString()) ? field with { IsRequired = true } : field)],
        schema.Source,
        schema.IsOfAccount);

    private KeptType Kept(string type)
    {
        if (types.TryGetValue(type, out var kept))
        {
            return kept;
        }

        lock (gate)
        {
            return types.GetOrAdd(type, Read(type));
        }
    }

    private KeptType Read(string type) => IsName(type) && !onlyMemory ? folder.Read(File(type), json => KeptType.Read(type, json)) ?? KeptType.Unknown : KeptType.Unknown;

    private void Change(string type, Func<KeptType, KeptType> change)
    {
        lock (gate)
        {
            // Another process may have learned more meanwhile.
            var kept = types[type] = change(Kept(type).With(Read(type)));
            if (IsName(type))
            {
                folder.Write(File(type), kept.Write);
            }
        }
    }

    private static bool IsName(string type) => type.Length is > 0 and <= LongestName && type.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static string File(string type) => Prefix + type.ToLowerInvariant();

    private sealed record MarkedSchema(ImmutableHashSet<string> Required, RecordSchema Schema);

    /// <summary>What is kept of a type.</summary>
    private sealed record KeptType(RecordSchema? Schema, DateTimeOffset Time, ImmutableHashSet<string> Required)
    {
        public static KeptType Unknown { get; } = new(null, default, ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase));

        public static KeptType Read(string type, JsonElement json)
        {
            var schema = json.TryGetProperty("fields", out _) ? SchemaJson.Read(json) : null;
            return schema is not null && !schema.Type.Name.Equals(type, StringComparison.OrdinalIgnoreCase)
                ? throw new FormatException()
                : new KeptType(
                    schema,
                    json.GetProperty("time").GetDateTimeOffset(),
                    Unknown.Required.Union(json.GetProperty("required").EnumerateArray().Select(label => label.GetString() ?? throw new FormatException())));
        }

        /// <summary>All that either knows, and the schema that was read later.</summary>
        public KeptType With(KeptType other) => (other.Time > Time ? other : this) with { Required = Required.Union(other.Required) };

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteString("time"u8, Time);
            writer.WriteStartArray("required"u8);
            foreach (var label in Required.Order(StringComparer.Ordinal))
            {
                writer.WriteStringValue(label);
            }

            writer.WriteEndArray();
            if (Schema is not null)
            {
                SchemaJson.Write(writer, Schema);
            }
        }
    }
}
