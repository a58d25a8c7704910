using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Sessions;

namespace NetSuitePS.Binding;

/// <summary>The fields of one call that records have to match, given as parameters of their own, such as -email '*@example.com'.</summary>
internal sealed class FieldFilters
{
    private RuntimeDefinedParameterDictionary? parameters;
    private RecordSchema? schema;

    /// <summary>The parameters to offer; null when nothing is known of the type. It sends nothing, and never fails.</summary>
    /// <param name="command">The class of the command.</param>
    /// <param name="type">The record type as far as it was given.</param>
    /// <param name="connection">The connection as far as it was given.</param>
    public object? Offer(Type command, string? type, NetSuiteConnection? connection)
    {
        (schema, parameters) = FieldParameters.Offer(FieldParameters.ForFilter, command, type, connection);
        return parameters;
    }

    /// <summary>A filter with what the parameters ask for besides; null when nothing is asked for at all.</summary>
    public FilterExpression? AddTo(FilterExpression? filter) =>
        parameters is null || FieldParameters.ReadFilter(parameters, schema!) is not { } own ? filter
        : filter is null ? own
        : new FilterAnd([filter, own]);
}
