using System.Management.Automation;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace NetSuitePS.Shell.StandIns.Engine;

/// <summary>
/// The engine's formatter, which its package contains without the commands in front of it. The classes behind
/// those commands are not public, so they are reached by name: the stand-ins then show exactly what pwsh shows.
/// </summary>
internal static class EngineFormatter
{
    private const string Namespace = "Microsoft.PowerShell.Commands.Internal.Format.";
    private static readonly Assembly Engine = typeof(PSObject).Assembly;

    /// <summary>Makes <paramref name="command"/> format in a shape of the engine: Table, List.</summary>
    public static void SetShape(FrontEndCommandBase command, string shape)
    {
        var shapes = Type("FormatShape");
        var formatter = Create("InnerFormatShapeCommand", Enum.Parse(shapes, shape));
        typeof(FrontEndCommandBase).GetField("implementation", BindingFlags.Instance | BindingFlags.NonPublic)!
            .SetValue(command, formatter);
    }

    /// <summary>What the engine's Out-LineOutput writes lines to.</summary>
    public static object LineOutput(TextWriter writer, int width, bool noNewline) =>
        Create("TextWriterLineOutput", writer, width, noNewline);

    private static object Create(string type, params object[] arguments) => Activator.CreateInstance(
        Type(type), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;

    private static Type Type(string name) => Engine.GetType(Namespace + name, throwOnError: true)!;
}
