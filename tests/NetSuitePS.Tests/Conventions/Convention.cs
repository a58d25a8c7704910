namespace NetSuitePS.Tests.Conventions;

/// <summary>States a rule, and names everything that breaks it.</summary>
internal static class Convention
{
    public static void Holds(string rule, IEnumerable<string> violations)
    {
        var lines = violations.Order(StringComparer.Ordinal).ToList();
        if (lines.Count > 0)
        {
            Assert.Fail($"{rule}\n  {string.Join("\n  ", lines)}");
        }
    }
}
