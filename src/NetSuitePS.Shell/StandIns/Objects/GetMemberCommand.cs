using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Get-Member.</summary>
[Cmdlet(VerbsCommon.Get, "Member")]
public sealed class GetMemberCommand : PSCmdlet
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        // One listing for each type, however many objects of it come.
        if (InputObject is null || !_types.Add(InputObject.TypeNames[0]))
        {
            return;
        }
        var names = Name.Select(n => WildcardPattern.Get(n, WildcardOptions.IgnoreCase)).ToList();
        var members = InputObject.Members
            .Where(m => MemberType.HasFlag(m.MemberType) && names.Exists(n => n.IsMatch(m.Name)) && (Force || !IsAccessor(m)))
            .OrderBy(m => m.MemberType.ToString(), StringComparer.Ordinal).ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            WriteObject(Describe(member, InputObject.TypeNames[0]));
        }
    }

    protected override void EndProcessing()
    {
        if (_types.Count == 0)
        {
            WriteError(new ErrorRecord(new InvalidOperationException("You must specify an object for the Get-Member cmdlet."),
                "NoObjectInGetMember", ErrorCategory.CloseError, null));
        }
    }

    // A property's get_ and set_ methods only repeat it.
    private static bool IsAccessor(PSMemberInfo member) =>
        member is PSMethodInfo && (member.Name.StartsWith("get_", StringComparison.Ordinal)
            || member.Name.StartsWith("set_", StringComparison.Ordinal) || member.Name.StartsWith('.'));

    private static PSObject Describe(PSMemberInfo member, string typeName)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.MemberDefinition");
        result.Properties.Add(new PSNoteProperty("TypeName", typeName));
        result.Properties.Add(new PSNoteProperty("Name", member.Name));
        result.Properties.Add(new PSNoteProperty("MemberType", member.MemberType));
        result.Properties.Add(new PSNoteProperty("Definition", member.ToString()));
        return result;
    }
}
