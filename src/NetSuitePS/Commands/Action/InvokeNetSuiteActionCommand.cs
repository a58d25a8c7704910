using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Completion;

namespace NetSuitePS.Commands;

/// <summary>Runs an action on records, such as the approval of a time entry.</summary>
/// <remarks>
/// <para>NetSuite has actions for some record types only, and does not list them; Tab offers those that Oracle publishes.
/// There are none for orders, bills and journal entries: these are approved by a change of a field, for example
/// Set-NetSuiteRecord salesOrder 501 @{ orderStatus = 'B' }, Set-NetSuiteRecord vendorBill 701 @{ approvalStatus = 2 }.</para>
/// <para>An action is never repeated: when its answer is lost, you get an OutcomeUnknown error. Look at the record
/// before you run it again.</para>
/// <para>There is one result for each record, with the action Executed. One that failed has the action Failed, and
/// NetSuite's words in Error; it can be piped to the same command again.</para>
/// </remarks>
/// <example>
/// <code>Invoke-NetSuiteAction invoice 601 markforgrouping</code>
/// <para>Marks an invoice to be grouped with others.</para>
/// </example>
/// <example>
/// <code>New-NetSuiteRecord timeBill @{ employee = 11; hours = '2:30'; tranDate = '2026-01-31'; customer = 101 } | Invoke-NetSuiteAction -Action submit</code>
/// <para>Submits a time entry for approval.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord vendorPayment -First 1 | Invoke-NetSuiteAction -Action confirm -Parameter @{ confirmationDate = '2026-01-31'; exchangeRate = 1.1 } -WhatIf</code>
/// <para>Shows what would be done to confirm a payment that is in transit.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the permission that the action asks for, usually edit or approve.</netsuite>
/// <seealso cref="SetNetSuiteRecordCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "NetSuiteAction", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult))]
public sealed class InvokeNetSuiteActionCommand : RecordTargetCmdlet
{
    /// <summary>The records: internal ids, external ids as eid:VALUE, or objects with an id. A result whose outcome is not known is refused.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [RecordReference(IsOnce = true)]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public override RecordRef[] Id { get; set; } = [];

    /// <summary>The name of the action, for example approve.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ActionCompleter))]
    public string Action { get; set; } = null!;

    /// <summary>Values that the action takes, by name.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Parameter { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Action;

    private protected override IReadOnlyList<RecordWrite> Writes(RecordWrite write) =>
        [write with { Action = Action, Body = Parameter is null ? [] : JsonValues.ToObject(Parameter) }];

    private protected override string Question(RecordWrite write) => $"Run the action {Action}";
}
