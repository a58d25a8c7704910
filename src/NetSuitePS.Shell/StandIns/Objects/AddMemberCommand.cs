using System.Collections;
using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Add-Member for notes, aliases, script properties and methods, and type names.</summary>
[Cmdlet(VerbsCommon.Add, "Member", DefaultParameterSetName = "TypeName")]
public sealed class AddMemberCommand : PSCmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Member")]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; }

    [Parameter(Position = 1, Mandatory = true, ParameterSetName = "Member")]
    public string Name { get; set; } = "";

    [Parameter(Position = 2, ParameterSetName = "Member")]
    public object? Value { get; set; }

    [Parameter(Position = 3, ParameterSetName = "Member")]
    public object? SecondValue { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "NoteProperty")]
    [NotMemberType]
    public string NotePropertyName { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ParameterSetName = "NoteProperty")]
    [AllowNull]
    public object? NotePropertyValue { get; set; }

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "NoteProperties")]
    public IDictionary? NotePropertyMembers { get; set; }

    [Parameter]
    public string? TypeName { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var member in Members())
        {
            Add(member);
        }
        if (!string.IsNullOrEmpty(TypeName))
        {
            InputObject!.TypeNames.Insert(0, TypeName);
        }
        if (PassThru)
        {
            WriteObject(InputObject);
        }
    }

    private IEnumerable<PSMemberInfo> Members() => ParameterSetName switch
    {
        "Member" => [Member()],
        "NoteProperty" => [new PSNoteProperty(NotePropertyName, NotePropertyValue)],
        "NoteProperties" => NotePropertyMembers!.Cast<DictionaryEntry>()
            .Select(e => new PSNoteProperty(LanguagePrimitives.ConvertTo<string>(e.Key), e.Value)),
        _ => [],
    };

    private PSMemberInfo Member() => MemberType switch
    {
        PSMemberTypes.NoteProperty => new PSNoteProperty(Name, Value),
        PSMemberTypes.AliasProperty => new PSAliasProperty(Name, LanguagePrimitives.ConvertTo<string>(Value)),
        PSMemberTypes.ScriptProperty => new PSScriptProperty(Name, Script(Value), Script(SecondValue)),
        PSMemberTypes.ScriptMethod => new PSScriptMethod(Name, Script(Value)),
        _ => throw new PSArgumentException($"This Add-Member can't add members of type {MemberType}."),
    };

    private static ScriptBlock? Script(object? value) => value is PSObject p ? p.BaseObject as ScriptBlock : value as ScriptBlock;

    private void Add(PSMemberInfo member)
    {
        if (InputObject!.Members[member.Name] is { } existing)
        {
            if (!Force)
            {
                WriteError(new ErrorRecord(
                    new InvalidOperationException($"Cannot add a member with the name \"{member.Name}\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command."),
                    "MemberAlreadyExists", ErrorCategory.InvalidOperation, InputObject));
                return;
            }
            if (existing.IsInstance)
            {
                InputObject.Members.Remove(member.Name);
            }
        }
        InputObject.Members.Add(member);
    }
}
