using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;

namespace NetSuitePS.Binding;

/// <summary>Asks for a command what the making of its bodies wants to know.</summary>
internal sealed class BodySchemas(NetSuiteCmdlet cmdlet) : IBodySchemas
{
    // These don't change while a command runs, and every input would ask for them again.
    private readonly Dictionary<(string Type, string Field), IReadOnlyList<SelectOption>> options = [];
    private readonly HashSet<string> hidden = new(StringComparer.OrdinalIgnoreCase);

    private AccountMetadata Metadata => cmdlet.Client.AccountMetadata;

    /// <inheritdoc/>
    public RecordSchema? Known(string type) => Metadata.Known(type);

    /// <inheritdoc/>
    public RecordSchema? OfAccount(string type) => Asked(type, token => Metadata.SchemaAsync(type, refresh: false, token));

    /// <inheritdoc/>
    public RecordSchema? Newest(string type) => Asked(type, token => Metadata.NewSchemaAsync(type, token));

    /// <inheritdoc/>
    public IReadOnlyList<SelectOption> Options(string type, RecordField field)
    {
        var key = (type.ToUpperInvariant(), field.ToString());
        if (!options.TryGetValue(key, out var known))
        {
            known = cmdlet.Await(token => OptionsAsync(type, field.ToString(), token));
            options.Add(key, known);
        }

        return known;
    }

    private RecordSchema? Asked(string type, Func<CancellationToken, Task<RecordSchema>> ask)
    {
        if (hidden.Contains(type))
        {
            return null;
        }

        try
        {
            return cmdlet.Await(ask);
        }
        catch (NetSuiteException exception) when (exception is NetSuiteNotFoundException or NetSuitePermissionException)
        {
            hidden.Add(type);
            return null;
        }
    }

    private async Task<IReadOnlyList<SelectOption>> OptionsAsync(string type, string field, CancellationToken cancellationToken)
    {
        var found = new List<SelectOption>();
        try
        {
            await foreach (var option in cmdlet.Client.Metadata.SelectOptionsAsync(type, null, field, null, null, cancellationToken))
            {
                found.Add(option);
            }
        }
        catch (NetSuiteException exception) when (exception is not NetSuiteAuthenticationException)
        {
            // Not every field has a list that NetSuite gives.
            found.Clear();
        }

        return found;
    }
}
