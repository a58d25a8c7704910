namespace NetSuite.Client.Tests.Records;

public sealed class RecordRefTests
{
    private static readonly RecordRef Customer = new() { Type = "customer", Id = "5", ExternalId = "C-5", RefName = "Acme" };

    public static TheoryData<RecordRef, RecordRef, bool> Pairs => new()
    {
        { Customer, Customer with { RefName = "Renamed", ExternalId = null }, true },
        { Customer, Customer with { Type = "CUSTOMER" }, true },
        { Customer, Customer with { Type = null }, true },
        { Customer, Customer with { Type = "vendor" }, false },
        { Customer, Customer with { Id = "6" }, false },
        { Customer, Customer with { Id = null }, false },
        { new RecordRef { ExternalId = "A", RefName = "x" }, new RecordRef { ExternalId = "A", RefName = "y" }, true },
        { new RecordRef { ExternalId = "A", RefName = "x" }, new RecordRef { RefName = "x" }, false },
        { new RecordRef { ExternalId = "A" }, new RecordRef { ExternalId = "B" }, false },
        { new RecordRef { RefName = "x" }, new RecordRef { RefName = "x" }, true },
        { new RecordRef { RefName = "x" }, new RecordRef { RefName = "y" }, false },
        { new RecordRef { Id = "A" }, new RecordRef { ExternalId = "A" }, false },
        { 5, 5L, true },
        { "5", 5, true },
        { "eid:5", 5, false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void References_are_equal_when_they_mean_the_same_record(RecordRef left, RecordRef right, bool areEqual)
    {
        Assert.Equal(areEqual, left == right);
        Assert.Equal(areEqual, right.Equals(left));
        Assert.True(!areEqual || left.GetHashCode() == right.GetHashCode());
    }

    [Fact]
    public void Nothing_equals_no_reference() => Assert.False(Customer.Equals(null));

    [Theory]
    [InlineData("-5", -5)]
    [InlineData("17", 17)]
    public void An_id_that_is_a_number_can_be_taken_as_one(string id, int number)
    {
        Assert.Equal(number, (int)RecordRef.Parse(id));
        Assert.Equal(number, (long)RecordRef.Parse(id));
    }

    [Theory]
    [InlineData("eid:5")]
    [InlineData("ACTIVE")]
    public void Another_id_is_no_number(string id) => Assert.Throws<InvalidCastException>(() => (int)RecordRef.Parse(id));
}
