using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;
using NetSuitePS.Errors;

namespace NetSuitePS.Commands;

/// <summary>Lists the fields of a record type.</summary>
/// <remarks>
/// <para>Each field comes with its label, what it holds, the record type that it refers to or the values it may have,
/// and the operators that a filter may use on it. The account is asked once for each type; Update-NetSuiteMetadata
/// asks again, for example after somebody added a custom field.</para>
/// <para>NetSuite does not tell which fields it requires: what a form makes mandatory shows only when a record is
/// refused. Required marks the fields of which that is known.</para>
/// <para>Without a connection you get the fields that this module knows by itself, without custom ones.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteField customer *phone*</code>
/// <para>Finds the fields of a customer whose name contains "phone".</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteField salesOrder -Sublist item</code>
/// <para>Lists the fields that the lines of a sales order have.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecordType customer, vendor | Get-NetSuiteField -Name email | Format-Table RecordType, Name, Operators</code>
/// <para>Looks at one field of several types.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the view permission of the record type.</netsuite>
/// <seealso cref="GetNetSuiteRecordTypeCommand"/>
/// <seealso cref="GetNetSuiteSelectOptionCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteField")]
[OutputType(typeof(RecordField))]
public sealed class GetNetSuiteFieldCommand : NetSuiteCmdlet
{
    /// <summary>The record type, for example customer; record types from Get-NetSuiteRecordType can be piped in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    public string Type { get; set; } = null!;

    /// <summary>Only fields of these names; wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The fields of the lines of this sublist, or of this subrecord, instead of those of the body. With * those of all.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string? Sublist { get; set; }

    private protected override bool NeedsConnection => false;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<RecordField> fields = [];
        if (!Guarded(Type, () => fields = Fields(Schema())))
        {
            return;
        }

        foreach (var name in Name)
        {
            Guarded(name, () => WriteObject(
                Names.Matching(name, fields, field => field.Name, unknown => new InputException(
                    $"'{unknown}' is no field of {Type}{(Sublist is null ? string.Empty : $" {Sublist}")}.",
                    ErrorRecords.NotFound,
                    "The name is the one of the REST API; wildcards help to find it.")),
                enumerateCollection: true));
        }
    }

    private RecordSchema Schema()
    {
        if (!HasConnection)
        {
            return BuiltInCatalog.Find(Type) ?? throw new InputException(
                $"The record type '{Type}' is not known without a connection.", ErrorRecords.NotFound, "Run Connect-NetSuite first.");
        }

        var schema = Await(token => Client.AccountMetadata.SchemaAsync(Type, refresh: false, token));
        var isKnown = Sublist is not null || Name.All(name => WildcardPattern.ContainsWildcardCharacters(name) || schema.Find(name) is not null);
        return isKnown ? schema : Await(token => Client.AccountMetadata.NewSchemaAsync(Type, token));
    }

    private IReadOnlyList<RecordField> Fields(RecordSchema schema)
    {
        if (Sublist is null)
        {
            return schema.Fields;
        }

        var parts = schema.AllFields.Select(field => field.Sublist).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var chosen = Names.Matching(Sublist, parts, part => part, unknown => new InputException(
            $"{Type} has no sublist or subrecord '{unknown}'.",
            ErrorRecords.NotFound,
            parts.Count == 0 ? null : $"It has {string.Join(", ", parts.Order(StringComparer.OrdinalIgnoreCase))}."));
        return [.. chosen.SelectMany(schema.FieldsOf)];
    }
}
