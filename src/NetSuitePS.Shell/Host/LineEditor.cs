using System.Management.Automation.Internal;
using System.Text;

namespace NetSuitePS.Shell.Host;

/// <summary>
/// Edits one line on a terminal. Console.ReadLine won't do: Ctrl+C leaves what was typed in its buffer,
/// and it would run together with the next command.
/// </summary>
internal sealed class LineEditor(Terminal terminal)
{
    private readonly List<string> _history = [];
    private readonly StringBuilder _text = new();
    private string _prompt = "";
    private int _cursor;
    private int _row;

    public LineInput Read(string prompt, bool remember)
    {
        terminal.Write(prompt);
        _prompt = terminal.OpenLine;
        _text.Clear();
        _cursor = 0;
        _row = Cells(_prompt) / terminal.Width;
        var recalled = _history.Count;
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Finish("");
                    return new LineInput(Remember(remember));
                case ConsoleKey.C when control:
                    Finish("^C");
                    return new LineInput(null, Interrupted: true);
                case ConsoleKey.D when control && _text.Length == 0:
                    Finish("");
                    return new LineInput(null);
                case ConsoleKey.UpArrow when remember && recalled > 0:
                    Replace(_history[--recalled]);
                    break;
                case ConsoleKey.DownArrow when remember && recalled < _history.Count:
                    recalled++;
                    Replace(recalled < _history.Count ? _history[recalled] : "");
                    break;
                case ConsoleKey.Escape:
                    Replace("");
                    break;
                default:
                    Edit(key, control);
                    break;
            }
            // A paste arrives as many keys: draw once it is in.
            if (terminal.SupportsVirtualTerminal && !Console.KeyAvailable)
            {
                Draw();
            }
        }
    }

    private void Edit(ConsoleKeyInfo key, bool control)
    {
        switch (key.Key)
        {
            case ConsoleKey.Backspace when _cursor > 0: Remove(--_cursor, 1); break;
            case ConsoleKey.Delete when _cursor < _text.Length: Remove(_cursor, 1); break;
            case ConsoleKey.LeftArrow: _cursor = Math.Max(0, _cursor - 1); break;
            case ConsoleKey.RightArrow: _cursor = Math.Min(_text.Length, _cursor + 1); break;
            case ConsoleKey.Home: _cursor = 0; break;
            case ConsoleKey.End: _cursor = _text.Length; break;
            case ConsoleKey.A when control: _cursor = 0; break;
            case ConsoleKey.E when control: _cursor = _text.Length; break;
            case ConsoleKey.K when control: Remove(_cursor, _text.Length - _cursor); break;
            case ConsoleKey.U when control:
                Remove(0, _cursor);
                _cursor = 0;
                break;
            case ConsoleKey.W when control: RemoveWord(); break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    Insert(key.KeyChar);
                }
                break;
        }
    }

    private void Insert(char character)
    {
        if (!terminal.SupportsVirtualTerminal)
        {
            _cursor = _text.Length;
            terminal.Write(character.ToString());
        }
        _text.Insert(_cursor++, character);
    }

    private void Remove(int at, int count)
    {
        if (!terminal.SupportsVirtualTerminal)
        {
            // A terminal that can't redraw can only lose its last character.
            if (at + count != _text.Length)
            {
                return;
            }
            terminal.Write(string.Concat(Enumerable.Repeat("\b \b", count)));
        }
        _text.Remove(at, count);
    }

    private void RemoveWord()
    {
        var start = _cursor;
        while (start > 0 && _text[start - 1] == ' ')
        {
            start--;
        }
        while (start > 0 && _text[start - 1] != ' ')
        {
            start--;
        }
        Remove(start, _cursor - start);
        _cursor = start;
    }

    private void Replace(string text)
    {
        if (terminal.SupportsVirtualTerminal)
        {
            _text.Clear().Append(text);
            _cursor = _text.Length;
        }
    }

    private string Remember(bool remember)
    {
        var line = _text.ToString();
        if (remember && line.Length > 0 && (_history.Count == 0 || _history[^1] != line))
        {
            _history.Add(line);
        }
        return line;
    }

    private void Finish(string mark)
    {
        if (terminal.SupportsVirtualTerminal)
        {
            _cursor = _text.Length;
            Draw();
        }
        terminal.Write(mark + Environment.NewLine);
    }

    private void Draw()
    {
        var width = terminal.Width;
        var end = Cells(_prompt) + Cells(_text.ToString());
        var target = Cells(_prompt) + Cells(_text.ToString(0, _cursor));
        var drawing = new StringBuilder();
        Move(drawing, _row, 'A');
        drawing.Append("\r\u001b[J").Append(_prompt).Append(_text);
        // A terminal wraps only with the next character: ask for the new row.
        drawing.Append(end > 0 && end % width == 0 ? "\n\r" : "\r");
        Move(drawing, (end / width) - (target / width), 'A');
        drawing.Append('\r');
        Move(drawing, target % width, 'C');
        _row = target / width;
        // Not Terminal.Write: it would take the escape sequences out where colours are off.
        Console.Out.Write(drawing.ToString());
    }

    private static void Move(StringBuilder drawing, int count, char direction)
    {
        if (count > 0)
        {
            drawing.Append("\u001b[").Append(count).Append(direction);
        }
    }

    private static int Cells(string text) => new StringDecorated(text).ContentLength;
}
