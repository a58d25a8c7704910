using System.Collections;
using System.Management.Automation;
using NetSuite.Client;
using NetSuitePS.Binding;
using NetSuitePS.Errors;

namespace NetSuitePS.Tests.Binding;

public sealed class SortKeysTests
{
    public static TheoryData<object, bool, string> Keys => new()
    {
        { "balance", false, "balance asc" },
        { "balance", true, "balance desc" },
        { " balance  DESC ", false, "balance desc" },
        { "balance descending", false, "balance desc" },
        { "balance asc", true, "balance asc" },
        { "balance Ascending", true, "balance asc" },
        { "subsidiary.name", false, "subsidiary.name asc" },
        { PSObject.AsPSObject("balance"), false, "balance asc" },
        { new Hashtable { ["Expression"] = "balance" }, true, "balance desc" },
        { new Hashtable { ["Expression"] = "balance", ["Descending"] = true }, false, "balance desc" },
        { new Hashtable { ["e"] = "balance", ["d"] = false }, true, "balance asc" },
        { new Hashtable { ["expression"] = PSObject.AsPSObject("balance"), ["ascending"] = true }, true, "balance asc" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_a_field_with_a_direction(object key, bool descending, string expected) =>
        Assert.Equal(expected, Print(Assert.Single(SortKeys.Parse([key], descending))));

    [Fact]
    public void Keys_keep_their_order_and_their_own_directions() =>
        Assert.Equal(["b asc", "a desc"], SortKeys.Parse(["b asc", "a"], descending: true).Select(Print));

    [Fact]
    public void Descending_alone_turns_the_order_of_the_ids_round() =>
        Assert.Equal(["id desc"], SortKeys.Parse([], descending: true).Select(Print));

    public static TheoryData<object?> Refused => [null, "", "a b c", "a sideways", 5, new Hashtable(), new Hashtable { ["Expression"] = 5 }, new Hashtable { ["Expression"] = "a", ["Colour"] = 1 }];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_field_is_refused(object? key) =>
        Assert.NotNull(Assert.Throws<InputException>(() => SortKeys.Parse([key], descending: false)).RecommendedAction);

    private static string Print(SortKey key) => $"{key.Field} {(key.Descending ? "desc" : "asc")}";
}
