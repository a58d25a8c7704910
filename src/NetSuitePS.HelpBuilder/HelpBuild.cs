using System.Text;
using System.Xml;
using System.Xml.Linq;
using NetSuitePS.HelpBuilder.Cmdlets;
using NetSuitePS.HelpBuilder.Documentation;
using NetSuitePS.HelpBuilder.Writing;

namespace NetSuitePS.HelpBuilder;

/// <summary>Turns the doc comments of a cmdlet assembly into the MAML help file that Get-Help reads.</summary>
public static class HelpBuild
{
    /// <summary>Builds one help file.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="errors">Takes one line per problem, in the form that MSBuild shows as an error.</param>
    /// <returns>The exit code: 0, or 1 when there is a problem. Nothing is written then.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(errors);

        Problems problems;
        try
        {
            var options = BuildOptions.Parse(arguments);
            problems = new Problems(Path.GetFileNameWithoutExtension(options.Assembly));
            var help = Build(options, problems);
            if (problems.Lines.Count == 0)
            {
                Save(help, options.Output);
            }
        }
        catch (Exception error) when (error is ArgumentException or IOException or BadImageFormatException
            or XmlException or UnauthorizedAccessException or TypeLoadException)
        {
            problems = new Problems("NetSuitePS.HelpBuilder");
            problems.Add(Problem.CannotRun, error.Message.ReplaceLineEndings(" "));
        }

        foreach (var line in problems.Lines)
        {
            errors.WriteLine(line);
        }

        return problems.Lines.Count == 0 ? 0 : 1;
    }

    private static XDocument Build(BuildOptions options, Problems problems)
    {
        using var assembly = new CmdletAssembly(options.Assembly, options.References);
        var cmdlets = assembly.ReadCmdlets();
        if (cmdlets.Count == 0)
        {
            problems.Add(Problem.NoCmdlets, $"{options.Assembly} has no public cmdlet");
        }

        var documentation = new XmlDocumentation(options.Documentation);
        var text = new DocText(new CrefNames(cmdlets), problems);
        var topics = new TopicReader(documentation, text, problems);
        return MamlDocument.Create(cmdlets.Select(topics.Read));
    }

    private static void Save(XDocument help, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var writer = XmlWriter.Create(path, settings);
        help.Save(writer);
    }
}
