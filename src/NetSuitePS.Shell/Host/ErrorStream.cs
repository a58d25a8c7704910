using System.Management.Automation;
using System.Reflection;

namespace NetSuitePS.Shell.Host;

/// <summary>Marks an object as one that came through the error stream, so that Out-Default shows it as an error.</summary>
internal static class ErrorStream
{
    private static readonly PropertyInfo Stream =
        typeof(PSObject).GetProperty("WriteStream", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;

    public static PSObject Wrap(ErrorRecord record)
    {
        var wrapped = new PSObject(record);
        Stream.SetValue(wrapped, Enum.Parse(Stream.PropertyType, "Error"));
        return wrapped;
    }
}
