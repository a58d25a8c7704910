using System.Collections;
using System.Management.Automation;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>New-Object for .NET types.</summary>
[Cmdlet(VerbsCommon.New, "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string TypeName { get; set; } = "";

    [Parameter(Position = 1)]
    [Alias("Args")]
    [AllowNull]
    public object?[]? ArgumentList { get; set; }

    [Parameter]
    public IDictionary? Property { get; set; }

    protected override void BeginProcessing()
    {
        if (!LanguagePrimitives.TryConvertTo<Type>(TypeName, out var type))
        {
            ThrowTerminatingError(new ErrorRecord(
                new PSArgumentException($"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded."),
                "TypeNotFound", ErrorCategory.InvalidType, TypeName));
        }
        var result = PSObject.AsPSObject(Create(type!));
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
        {
            Set(result, LanguagePrimitives.ConvertTo<string>(entry.Key), entry.Value);
        }
        WriteObject(result);
    }

    private object Create(Type type)
    {
        if (type == typeof(PSObject) || type == typeof(PSCustomObject))
        {
            return new PSObject();
        }
        // The engine chooses the constructor as it does for [type]::new().
        return ScriptBlock.Create("param($t, $a) , $t::new.Invoke($a)").InvokeReturnAsIs(type, ArgumentList ?? []);
    }

    private void Set(PSObject target, string name, object? value)
    {
        if (target.BaseObject is PSCustomObject)
        {
            target.Properties.Add(new PSNoteProperty(name, value));
        }
        else if (target.Properties[name] is { } property)
        {
            property.Value = value;
        }
        else
        {
            WriteError(new ErrorRecord(
                new InvalidOperationException($"The member \"{name}\" was not found for the specified {TypeName} object."),
                "InvalidOperationException", ErrorCategory.InvalidOperation, target));
        }
    }
}
