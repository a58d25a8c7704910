using System.Security;

namespace NetSuitePS.Shell.Host;

/// <summary>Reads keys into a SecureString; the screen shows asterisks, and no string is ever made of it.</summary>
internal static class SecretReader
{
    public static SecureString? Read(Terminal terminal)
    {
        var secret = new SecureString();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
            if (key.Key == ConsoleKey.Enter)
            {
                terminal.Write(Environment.NewLine);
                secret.MakeReadOnly();
                return secret;
            }
            if (control && key.Key is ConsoleKey.C or ConsoleKey.D)
            {
                terminal.Write(Environment.NewLine);
                secret.Dispose();
                return null;
            }
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
            {
                secret.RemoveAt(secret.Length - 1);
                terminal.Write("\b \b");
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.AppendChar(key.KeyChar);
                terminal.Write("*");
            }
        }
    }
}
