using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using NetSuite;
using NetSuitePS.Binding;
using NetSuitePS.Writing;

namespace NetSuitePS.Tests.Binding;

public sealed class RecordBodyTests
{
    public static TheoryData<object, string> References => new()
    {
        { 42, "42" },
        { 42L, "42" },
        { "42", "42" },
        { "eid:X-1", "eid:X-1" },
        { new RecordRef { Id = "-5" }, "-5" },
        { new Hashtable { ["ID"] = 7 }, "7" },
        { Properties(("id", "8")), "8" },
        { Properties(("externalId", "E")), "eid:E" },
        { Properties(("id", "eid:E")), "eid:E" },
        { Properties(("id", new RecordRef { Id = "9", RefName = "Nine" })), "9" },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void A_record_is_identified_by_whatever_names_it(object value, string expected)
    {
        Assert.Equal(expected, RecordReferenceAttribute.Convert(value).ToPathSegment());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("eid:")]
    [InlineData("a\nb")]
    [InlineData(null)]
    public void What_names_no_record_is_refused(object? value)
    {
        Assert.Throws<ArgumentTransformationMetadataException>(() => RecordReferenceAttribute.Convert(value));
    }

    [Fact]
    public void A_key_is_found_in_a_dictionary_that_minds_case()
    {
        Assert.Equal("7", ExternalKey.Of(new WriteInput(new PSObject(new Dictionary<string, object> { ["EXTERNALID"] = 7 }), null)));
    }

    [Fact]
    public void A_huge_name_is_cut_in_the_question()
    {
        Assert.True(RecordBody.NameOf(new JsonObject { ["companyName"] = new string('x', 1_000_000) }).Length < 150);
    }

    private static PSObject Properties(params (string Name, object? Value)[] properties)
    {
        var result = new PSObject();
        foreach (var (name, value) in properties)
        {
            result.Properties.Add(new PSNoteProperty(name, value));
        }

        return result;
    }
}
