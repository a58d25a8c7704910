using System.Management.Automation.Host;

namespace NetSuitePS.Shell.Host;

/// <summary>The size and keys of the console; what a stream of text can't do is left undone.</summary>
internal sealed class RawConsole(Terminal terminal) : PSHostRawUserInterface
{
    // -1 means "the terminal's own colour", as pwsh has it where colours can't be read.
    public override ConsoleColor ForegroundColor { get; set; } = (ConsoleColor)(-1);

    public override ConsoleColor BackgroundColor { get; set; } = (ConsoleColor)(-1);

    public override Size BufferSize { get => WindowSize; set => throw Unsupported(); }

    public override Size WindowSize
    {
        get => new(terminal.Width, terminal.OutputIsTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : 50);
        set => throw Unsupported();
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override Coordinates WindowPosition { get => new(0, 0); set => throw Unsupported(); }

    public override Coordinates CursorPosition
    {
        get => terminal.OutputIsTerminal ? new(Console.CursorLeft, Console.CursorTop) : new(0, 0);
        set => Console.SetCursorPosition(value.X, value.Y);
    }

    public override int CursorSize { get => 25; set => throw Unsupported(); }

    public override string WindowTitle
    {
        get => OperatingSystem.IsWindows() && terminal.OutputIsTerminal ? Console.Title : "";
        set
        {
            if (terminal.OutputIsTerminal)
            {
                Console.Title = value;
            }
        }
    }

    public override bool KeyAvailable => terminal.InputIsTerminal && Console.KeyAvailable;

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        var key = Console.ReadKey(options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, States(key.Modifiers), keyDown: true);
    }

    public override void FlushInputBuffer()
    {
        while (KeyAvailable)
        {
            Console.ReadKey(intercept: true);
        }
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Unsupported();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
        => throw Unsupported();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Unsupported();

    // Clear-Host on Windows asks for the whole buffer to be filled with blanks.
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (terminal.OutputIsTerminal)
        {
            Console.Clear();
        }
    }

    private static ControlKeyStates States(ConsoleModifiers modifiers)
    {
        ControlKeyStates states = 0;
        states |= modifiers.HasFlag(ConsoleModifiers.Shift) ? ControlKeyStates.ShiftPressed : 0;
        states |= modifiers.HasFlag(ConsoleModifiers.Alt) ? ControlKeyStates.LeftAltPressed : 0;
        states |= modifiers.HasFlag(ConsoleModifiers.Control) ? ControlKeyStates.LeftCtrlPressed : 0;
        return states;
    }

    private static NotSupportedException Unsupported() => new("The NetSuitePS shell can't do this with its console.");
}
