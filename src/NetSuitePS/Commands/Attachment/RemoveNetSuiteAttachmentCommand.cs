using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;

namespace NetSuitePS.Commands;

/// <summary>Detaches contacts and files from records. The contacts and files themselves stay.</summary>
/// <remarks>
/// <para>You are asked for each record and attachment; -Confirm:$false asks nothing.</para>
/// <para>NetSuite refuses to detach what is not attached. So a detachment whose answer was lost is not repeated: you get an
/// OutcomeUnknown error, and running the command again does no harm.</para>
/// </remarks>
/// <example>
/// <code>Add-NetSuiteAttachment customer 104 -Contact 205 | Out-Null
/// Remove-NetSuiteAttachment customer 104 -Contact 205 -Confirm:$false</code>
/// <para>Attaches a contact to a customer, and detaches it again without a question.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer eid:CUST-001 | Remove-NetSuiteAttachment -Contact eid:SEED-CONT-001 -WhatIf</code>
/// <para>Shows what would be detached.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full), the edit permission of the record type, and may see the contact or file.</netsuite>
/// <seealso cref="AddNetSuiteAttachmentCommand"/>
[Cmdlet(VerbsCommon.Remove, "NetSuiteAttachment", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(RecordWriteResult))]
public sealed class RemoveNetSuiteAttachmentCommand : RecordTargetCmdlet
{
    /// <summary>The contacts: internal ids, external ids as eid:VALUE, or contacts that were read.</summary>
    [Parameter]
    [RecordReference]
    public RecordRef[] Contact { get; set; } = [];

    /// <summary>The files: internal ids, external ids as eid:VALUE, or objects with an id.</summary>
    [Parameter]
    [RecordReference]
    public RecordRef[] File { get; set; } = [];

    /// <summary>Gives a result for each record and attachment. Without it nothing comes out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Detach;

    private protected override ConfirmImpact Impact => ConfirmImpact.High;

    private protected override bool? GivesResults => PassThru;

    private protected override IReadOnlyList<RecordWrite> Writes(RecordWrite write) =>
        [.. Attachments.Of(Contact, File).Select(attachment => write with { Attachment = attachment })];

    private protected override string Question(RecordWrite write) => $"Detach {Attachments.Name(write.Attachment!)}";
}
