using NetSuite;
using NetSuitePS.Output;

namespace NetSuitePS.Tests.Output;

public sealed class SharedValuesTests
{
    private readonly SharedValues shared = new();

    [Fact]
    public void Values_that_are_alike_are_one_object()
    {
        Assert.Same(shared.Of(25000m), shared.Of(25000m));
        Assert.Same(shared.Of(new string('x', 3)), shared.Of(new string('x', 3)));
        Assert.Same(shared.Of(new RecordRef { Id = "1", RefName = "a" }), shared.Of(new RecordRef { Id = "1", RefName = "a" }));
        Assert.Same(shared.Of(true), shared.Of(true));
    }

    [Fact]
    public void Values_that_are_only_equal_stay_as_they_are()
    {
        shared.Of(1.0m);
        shared.Of(new RecordRef { Id = "1", RefName = "a" });

        Assert.Equal("1.00", FormattableString.Invariant($"{shared.Of(1.00m)}"));
        Assert.Equal("b", ((RecordRef)shared.Of(new RecordRef { Id = "1", RefName = "b" })).RefName);
    }
}
