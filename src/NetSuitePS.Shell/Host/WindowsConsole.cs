using System.Runtime.InteropServices;

namespace NetSuitePS.Shell.Host;

/// <summary>Windows consoles take escape sequences only after a program asks for it.</summary>
internal static class WindowsConsole
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminalProcessing = 0x4;

    /// <summary>True where escape sequences work; always on other systems.</summary>
    public static bool TryEnableVirtualTerminal()
    {
        if (!OperatingSystem.IsWindows())
        {
            return true;
        }
        var output = GetStdHandle(StandardOutput);
        return GetConsoleMode(output, out var mode) != 0
            && SetConsoleMode(output, mode | VirtualTerminalProcessing) != 0;
    }

    [DllImport("kernel32.dll")]
    private static extern nint GetStdHandle(int handle);

    [DllImport("kernel32.dll")]
    private static extern int GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32.dll")]
    private static extern int SetConsoleMode(nint handle, uint mode);
}
