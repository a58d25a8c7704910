using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;

namespace NetSuitePS.Commands;

/// <summary>Attaches contacts and files to records.</summary>
/// <remarks>
/// <para>NetSuite attaches contacts and files, nothing else. Attaching a contact again does no harm: it keeps one line,
/// with the role that was given last. So a lost answer is simply asked for again.</para>
/// <para>A customer shows its contacts among its contactRoles; a transaction does not show them over REST.</para>
/// <para>There is one result for each record and attachment. One that failed has the action Failed, and its reason in Error;
/// it can be piped to the same command again.</para>
/// </remarks>
/// <example>
/// <code>Add-NetSuiteAttachment customer eid:CUST-001 -Contact eid:SEED-CONT-001 -Role -10</code>
/// <para>Makes a contact the primary contact of a customer; -10 is NetSuite's id of that role.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer 102, 103 | Add-NetSuiteAttachment -Contact 205 -Role 'Billing Contact'</code>
/// <para>Attaches one contact to two customers, with a role by its name.</para>
/// </example>
/// <example>
/// <code>Add-NetSuiteAttachment salesOrder 501 -File 398 -WhatIf</code>
/// <para>Shows what would be done to attach a file of the File Cabinet to an order.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full), the edit permission of the record type, and may see the contact or file.</netsuite>
/// <seealso cref="RemoveNetSuiteAttachmentCommand"/>
[Cmdlet(VerbsCommon.Add, "NetSuiteAttachment", SupportsShouldProcess = true)]
[OutputType(typeof(RecordWriteResult))]
public sealed class AddNetSuiteAttachmentCommand : RecordTargetCmdlet
{
    /// <summary>The contacts: internal ids, external ids as eid:VALUE, or contacts that were read.</summary>
    [Parameter]
    [RecordReference]
    public RecordRef[] Contact { get; set; } = [];

    /// <summary>The files of the File Cabinet: internal ids, external ids as eid:VALUE, or objects with an id.</summary>
    [Parameter]
    [RecordReference]
    public RecordRef[] File { get; set; } = [];

    /// <summary>The role of the contacts, by its id or name, for example -10 for the primary contact. Files have none.</summary>
    [Parameter]
    [RecordReference]
    public RecordRef? Role { get; set; }

    private protected override WriteOperation Operation => WriteOperation.Attach;

    private protected override IReadOnlyList<RecordWrite> Writes(RecordWrite write) =>
        [.. Attachments.Of(Contact, File).Select(attachment => write with { Attachment = attachment, Body = Attachments.Role(attachment, Role) })];

    private protected override string Question(RecordWrite write) => $"Attach {Attachments.Name(write.Attachment!)}";
}
