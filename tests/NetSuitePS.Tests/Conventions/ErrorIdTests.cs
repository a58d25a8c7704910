using System.Reflection;
using System.Text.RegularExpressions;

namespace NetSuitePS.Tests.Conventions;

/// <summary>Error ids are a promise to scripts that look for them.</summary>
[Collection(ConventionCollection.Name)]
public sealed partial class ErrorIdTests(StagedModule module)
{
    private IReadOnlyList<(string Name, string Id)> Ids
    {
        get
        {
            var type = module.Commands.GetType("NetSuitePS.Errors.ErrorRecords", throwOnError: true)!;
            (string Name, string Id)[] ids =
            [
                .. type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    .Where(constant => constant is { IsLiteral: true, FieldType.FullName: "System.String" })
                    .Select(constant => (constant.Name, (string)constant.GetRawConstantValue()!)),
            ];
            Assert.True(ids.Length > 0, "ErrorRecords has no constants, so no id could be wrong.");
            return ids;
        }
    }

    [Fact]
    public void Ids_have_one_form() => Convention.Holds(
        "An error id is NetSuite.<Pascal>, and its constant has the same name:",
        Ids.Where(id => !Form().IsMatch(id.Id) || id.Id != "NetSuite." + id.Name).Select(id => $"{id.Name} = {id.Id}"));

    [Fact]
    public void Ids_are_unique() => Convention.Holds(
        "Two constants have the same error id:",
        Ids.GroupBy(id => id.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(id => id.Name))}"));

    [GeneratedRegex(@"^NetSuite\.[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Form();
}
