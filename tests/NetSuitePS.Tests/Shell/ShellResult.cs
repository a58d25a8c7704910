namespace NetSuitePS.Tests.Shell;

/// <summary>What a shell left behind; line ends are \n.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Errors);
