using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Completion;
using NetSuitePS.Sessions;

namespace NetSuitePS.Binding;

/// <summary>
/// Makes a parameter of each field of a record type. The parameters are new for each call, since they keep the values
/// that were given; what they are made of is kept with the schema.
/// </summary>
internal static class FieldParameters
{
    /// <summary>The parameter set of -Filter.</summary>
    public const string ByFilter = "Filter";

    /// <summary>The parameter set of -Where.</summary>
    public const string ByWhere = "Where";

    // A filter in NetSuite's own words can't be joined with others, and records named by id are not filtered.
    private static readonly string[] FilterSets = [ByFilter, ByWhere];

    private static readonly ConditionalWeakTable<RecordSchema, IReadOnlyList<Blueprint>> ValueBlueprints = [];
    private static readonly ConditionalWeakTable<RecordSchema, IReadOnlyList<Blueprint>> FilterBlueprints = [];

    /// <summary>The parameters to offer for a type, and what they were made of; nothing where nothing is known of it. It sends nothing, and never fails.</summary>
    /// <param name="make">Makes them.</param>
    /// <param name="command">The class of the command.</param>
    /// <param name="type">The record type as far as it was given.</param>
    /// <param name="connection">The connection as far as it was given.</param>
    public static (RecordSchema? Schema, RuntimeDefinedParameterDictionary? Parameters) Offer(
        Func<RecordSchema, ReservedNames, RuntimeDefinedParameterDictionary> make, Type command, string? type, NetSuiteConnection? connection)
    {
        try
        {
            return !string.IsNullOrEmpty(type) && KnownMetadata.Of(connection).Schema(type) is { } schema
                ? (schema, make(schema, ReservedNames.Of(command)))
                : (null, null);
        }
        catch (Exception)
        {
            // PowerShell asks while a line is typed, too; whatever is wrong is told when the command runs.
            return (null, null);
        }
    }

    /// <summary>Parameters that take a value for each field of the body.</summary>
    /// <param name="schema">The record type.</param>
    /// <param name="reserved">Names that the command has already.</param>
    public static RuntimeDefinedParameterDictionary ForValues(RecordSchema schema, ReservedNames reserved) => Create(
        ValueBlueprints.GetValue(schema, static known =>
            [.. known.Fields.Where(IsWritable).Select(field => new Blueprint(field.Name, ValueType(field.Type), Attributes(field, isFilter: false)))]),
        reserved);

    /// <summary>Parameters that take what a field of the body must equal, for each field that a filter may name.</summary>
    /// <param name="schema">The record type.</param>
    /// <param name="reserved">Names that the command has already.</param>
    public static RuntimeDefinedParameterDictionary ForFilter(RecordSchema schema, ReservedNames reserved) => Create(
        FilterBlueprints.GetValue(schema, static known =>
            [.. known.Fields.Where(field => field.Operators.Count > 0).Select(field => new Blueprint(field.Name, FilterType(field.Type), Attributes(field, isFilter: true)))]),
        reserved);

    /// <summary>The filter that the parameters of <see cref="ForFilter"/> make: all of them hold. Null when none was given.</summary>
    /// <param name="parameters">The parameters after binding.</param>
    /// <param name="schema">The record type.</param>
    public static FilterExpression? ReadFilter(RuntimeDefinedParameterDictionary parameters, RecordSchema schema)
    {
        FilterExpression[] terms =
        [
            .. from parameter in parameters.Values
               where parameter.IsSet
               let field = schema.Find(parameter.Name)
               where field is not null
               select FieldFilter.Of(field, parameter.Value),
        ];
        return terms.Length switch
        {
            0 => null,
            1 => terms[0],
            _ => new FilterAnd(terms),
        };
    }

    private static RuntimeDefinedParameterDictionary Create(IReadOnlyList<Blueprint> blueprints, ReservedNames reserved)
    {
        var parameters = new RuntimeDefinedParameterDictionary();
        foreach (var blueprint in blueprints)
        {
            if (!reserved.Clash(blueprint.Name))
            {
                parameters.TryAdd(blueprint.Name, new RuntimeDefinedParameter(blueprint.Name, blueprint.Type, blueprint.Attributes));
            }
        }

        return parameters;
    }

    // The id stands in the address of a record, and the name that others show for it is made by NetSuite.
    private static bool IsWritable(RecordField field) => field.Name.ToUpperInvariant() is not ("ID" or "REFNAME");

    private static Type ValueType(FieldType type) => type switch
    {
        FieldType.Text or FieldType.Enum => typeof(string),
        FieldType.Integer or FieldType.Number => typeof(decimal?),
        FieldType.Boolean => typeof(bool?),
        FieldType.Date => typeof(DateTime?),
        FieldType.DateTime => typeof(DateTimeOffset?),
        FieldType.Reference => typeof(RecordRef),
        FieldType.Multiselect => typeof(RecordRef[]),
        FieldType.Sublist => typeof(object[]),
        _ => typeof(object),
    };

    private static Type FilterType(FieldType type) => type == FieldType.Reference ? typeof(RecordRef[]) : ValueType(type).MakeArrayType();

    private static Collection<Attribute> Attributes(RecordField field, bool isFilter)
    {
        var attributes = new Collection<Attribute>
        {
            new AllowNullAttribute(),
            new AllowEmptyStringAttribute(),
            new AllowEmptyCollectionAttribute(),
            new ArgumentCompleterAttribute(typeof(ValueCompleter)),
        };
        foreach (var set in isFilter ? FilterSets : [ParameterAttribute.AllParameterSets])
        {
            attributes.Add(new ParameterAttribute
            {
                ParameterSetName = set,
                HelpMessage = $"{field.Label}: {(isFilter ? "only records with this " : string.Empty)}{FieldCandidates.Holds(field)}",
            });
        }

        switch (field.Type)
        {
            case FieldType.Reference or FieldType.Multiselect:
                attributes.Add(new RecordReferenceAttribute());
                break;
            case FieldType.Boolean:
                attributes.Add(new BooleanFieldAttribute(field.Name));
                break;
        }

        return attributes;
    }

    private sealed record Blueprint(string Name, Type Type, Collection<Attribute> Attributes);
}
