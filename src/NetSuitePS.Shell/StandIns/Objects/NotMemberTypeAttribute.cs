using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>
/// Refuses the names of member types, so that 'Add-Member ScriptProperty Name {…}' is read as -MemberType and not as
/// the name of a note.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotMemberTypeAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string name && LanguagePrimitives.TryConvertTo<PSMemberTypes>(name, out _))
        {
            throw new ValidationMetadataException($"'{name}' is a type of members; use -MemberType and -Name.");
        }
    }
}
