using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text;

namespace NetSuitePS.Shell.Host;

/// <summary>The console the shell writes to: what it can do, and the one progress line under the output.</summary>
internal sealed class Terminal
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _openLine = new();
    private bool _progressShown;

    public Terminal()
    {
        // Whatever the locale or code page says: scripts, CSV and NetSuite are UTF-8.
        Console.OutputEncoding = Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        OutputIsTerminal = !Console.IsOutputRedirected;
        InputIsTerminal = !Console.IsInputRedirected;
        SupportsVirtualTerminal = OutputIsTerminal && !dumb && WindowsConsole.TryEnableVirtualTerminal();
        if (dumb || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        }
    }

    public bool OutputIsTerminal { get; }

    public bool InputIsTerminal { get; }

    /// <summary>The terminal understands escape sequences: it can redraw a line.</summary>
    public bool SupportsVirtualTerminal { get; }

    public bool Colours => SupportsVirtualTerminal && PSStyle.Instance.OutputRendering != OutputRendering.PlainText;

    // Redirected output has no width; 120 is what pwsh takes.
    public int Width => OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 120;

    /// <summary>What stands on the cursor's line: a line editor must write it again when it redraws.</summary>
    public string OpenLine => _openLine.ToString();

    public void Write(string text)
    {
        // Parallel runspaces write to the same host.
        lock (_gate)
        {
            var written = Write(Console.Out, text, OutputIsTerminal);
            var lineEnd = written.LastIndexOf('\n');
            if (lineEnd >= 0)
            {
                _openLine.Clear();
            }
            _openLine.Append(written, lineEnd + 1, written.Length - lineEnd - 1);
        }
    }

    public void WriteError(string text) => Write(Console.Error, text, !Console.IsErrorRedirected);

    /// <summary>Redraws the progress line, or takes it away for null.</summary>
    public void ShowProgress(string? line)
    {
        if (!SupportsVirtualTerminal)
        {
            return;
        }
        lock (_gate)
        {
            EraseProgress();
            if (line is not null)
            {
                // The last column stays free: a full line would wrap and could not be erased.
                Console.Out.Write(Cut(line, Width - 1));
                _progressShown = true;
            }
        }
    }

    private string Write(TextWriter writer, string text, bool toTerminal)
    {
        var shown = PSHostUserInterface.GetOutputString(text, toTerminal && Colours);
        lock (_gate)
        {
            EraseProgress();
            writer.Write(shown);
        }
        return shown;
    }

    private void EraseProgress()
    {
        if (_progressShown)
        {
            Console.Out.Write("\r\u001b[K");
            _progressShown = false;
        }
    }

    private static string Cut(string line, int width) => line.Length <= width ? line : line[..Math.Max(0, width)];
}
