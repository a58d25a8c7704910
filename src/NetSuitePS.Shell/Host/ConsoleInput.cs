using System.Security;

namespace NetSuitePS.Shell.Host;

/// <summary>Lines and secrets from a terminal or from redirected input.</summary>
internal sealed class ConsoleInput(Terminal terminal)
{
    private readonly LineEditor _editor = new(terminal);

    /// <summary>Redirected input is used up: no prompt will ever be answered.</summary>
    public bool Ended { get; private set; }

    /// <summary>Both ends are a terminal, so a person can edit the line.</summary>
    public bool IsInteractive => terminal.InputIsTerminal && terminal.OutputIsTerminal;

    /// <param name="prompt">Shown before the line; on a terminal its last line is redrawn while editing.</param>
    /// <param name="remember">A command, to be offered again by the arrow keys.</param>
    public LineInput ReadLine(string prompt, bool remember)
    {
        var input = IsInteractive ? WithControlC(() => _editor.Read(prompt, remember)) : ReadRedirected(prompt);
        if (!IsInteractive && !remember)
        {
            // What a person would have typed, so that a log of questions can be read.
            terminal.Write(input.Text + Environment.NewLine);
        }
        // Ctrl+D at a question only leaves that question open.
        Ended |= input is { Text: null, Interrupted: false } && (remember || !IsInteractive);
        return input;
    }

    /// <summary>Reads a secret without showing it; null for Ctrl+C or the end of input.</summary>
    public SecureString? ReadSecret(string prompt)
    {
        // By keys whenever there is a keyboard: the terminal's own line reading would show the secret.
        if (terminal.InputIsTerminal)
        {
            terminal.Write(prompt);
            return WithControlC(() => SecretReader.Read(terminal));
        }
        var answer = ReadRedirected(prompt).Text;
        terminal.Write(Environment.NewLine);
        if (answer is not { } line)
        {
            Ended = true;
            return null;
        }
        var secret = new SecureString();
        foreach (var character in line)
        {
            secret.AppendChar(character);
        }
        secret.MakeReadOnly();
        return secret;
    }

    private LineInput ReadRedirected(string prompt)
    {
        terminal.Write(prompt);
        return new LineInput(Console.In.ReadLine());
    }

    // While a line is edited Ctrl+C is a key: only then can it throw away what was typed.
    private static T WithControlC<T>(Func<T> read)
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return read();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}
