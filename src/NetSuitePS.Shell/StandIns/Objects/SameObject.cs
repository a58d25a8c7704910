using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Select-Object -Unique's equality: values by value with case, other objects property by property.</summary>
internal static class SameObject
{
    private static readonly ValueComparer Values = new(ignoreCase: false);

    public static bool Are(PSObject left, PSObject right)
    {
        if (left.BaseObject is not PSCustomObject || right.BaseObject is not PSCustomObject)
        {
            return Values.Compare(left, right) == 0;
        }
        var (mine, others) = (left.Properties.ToList(), right.Properties.ToList());
        return mine.Count == others.Count && mine.Zip(others).All(p =>
            p.First.Name.Equals(p.Second.Name, StringComparison.OrdinalIgnoreCase)
            && Values.Compare(p.First.Value, p.Second.Value) == 0);
    }
}
