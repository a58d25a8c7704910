using System.Management.Automation;
using System.Xml.Linq;
using NetSuitePS.HelpBuilder;

namespace NetSuitePS.Tests.Help;

/// <summary>Runs the help builder over the sample cmdlets, in a folder of its own.</summary>
internal sealed class SampleHelp : IDisposable
{
    public const string AssemblyName = "NetSuitePS.HelpSample";

    private readonly StringWriter errors = new();

    public SampleHelp() => Directory.CreateDirectory(Folder);

    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll");

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public string Output => Path.Combine(Folder, "en-US", AssemblyName + ".dll-Help.xml");

    public IReadOnlyList<string> Errors =>
        errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The sample's doc comments, for a test to spoil.</summary>
    public static XDocument ReadComments() =>
        XDocument.Load(Path.ChangeExtension(Assembly, ".xml"), LoadOptions.PreserveWhitespace);

    /// <summary>The comment of a type or member of the sample.</summary>
    public static XElement Comment(XDocument comments, string id) =>
        comments.Descendants("member").Single(member => (string?)member.Attribute("name") == id);

    public int Build() => Build(Assembly, ReadComments());

    public int Build(string assembly, XDocument comments)
    {
        var documentation = Path.Combine(Folder, "comments.xml");
        comments.Save(documentation, SaveOptions.DisableFormatting);
        return Run(
            "--assembly", assembly,
            "--documentation", documentation,
            "--references", Path.GetDirectoryName(typeof(PSObject).Assembly.Location)!,
            "--output", Output);
    }

    public int Run(params string[] arguments) => HelpBuild.Run(arguments, errors);

    public void Dispose()
    {
        errors.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
