using System.Management.Automation;
using System.Reflection;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>
/// Refuses the names of member types, so that 'Add-Member NoteProperty Name Value' is read as -MemberType and not as
/// the name of a note.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotMemberTypeAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string name && LanguagePrimitives.TryConvertTo<PSMemberTypes>(name, out _))
        {
            throw TryNextParameter($"'{name}' is a type of members; use -MemberType and -Name.");
        }
    }

    // Only this constructor, which is the engine's own, lets positional binding go on with the next parameter.
    private static Exception TryNextParameter(string message) => (Exception)Activator.CreateInstance(
        typeof(ValidationMetadataException), BindingFlags.Instance | BindingFlags.NonPublic, null, [message, true], null)!;
}
