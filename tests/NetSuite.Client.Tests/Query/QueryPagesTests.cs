using System.Globalization;
using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class QueryPagesTests
{
    private const string ById = "SELECT id FROM t ORDER BY id";
    private const string ByTwo = "SELECT a, b FROM t ORDER BY a, b DESC";

    [Fact]
    public void Every_row_comes_once_and_in_order_whatever_the_size_of_the_result()
    {
        Gen.Select(Gen.Int[0, 250_000], Gen.OneOf(Gen.Int[99_999, 100_001], Gen.Int[199_998, 200_000]), Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 101_500]).Sample(
            (any, edge, atEdge, counts, announces, skip) =>
            {
                var rows = Enumerable.Range(-50, atEdge ? edge : any).Select(id => new string?[] { Text(id) }).ToList();
                var source = new ScriptedResult(["id"], rows, "id") { CountsAll = counts, Announces = announces };

                return source.Read(ById, new QueryOptions { Skip = skip }).Select(row => row[0]).SequenceEqual(rows.Skip(skip).Select(row => row[0]));
            },
            iter: 12);
    }

    [Fact]
    public void Order_over_two_columns_goes_on_in_the_middle_of_the_first()
    {
        Gen.Int[1, 60_000].Sample(
            size =>
            {
                var rows = Enumerable.Range(0, 130_000).Select(index => new string?[] { Text(index / size), Text(-(index % size)) }).ToList();
                var source = new ScriptedResult(["a", "b"], rows, "a,b DESC");

                return source.Read(ByTwo).Select(row => (row[0], row[1])).SequenceEqual(rows.Select(row => (row[0], row[1])));
            },
            iter: 6);
    }

    [Fact]
    public void Rows_without_a_key_come_last()
    {
        List<string?[]> rows = [.. Enumerable.Range(0, 100_010).Select(index => new string?[] { index < 100_005 ? Text(index) : null, Text(index) })];

        Assert.Equal(rows.Select(row => row[1]), new ScriptedResult(["a", "b"], rows, "a").Read("SELECT a, b FROM t ORDER BY a").Select(row => row[1]));
    }

    [Fact]
    public void Rows_of_one_key_across_the_end_are_refused()
    {
        var rows = Enumerable.Range(0, 100_005).Select(index => new string?[] { Text(Math.Min(index, 99_998)) }).ToList();

        Assert.Contains("the same 'id'", Failure(rows, 100_000), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_NetSuite_orders_as_text_is_refused()
    {
        var rows = Enumerable.Range(1, 100_005).Select(Text).Order(StringComparer.Ordinal).Select(text => new string?[] { text }).ToList();

        Assert.Contains("does not order 'id' as numbers", Failure(rows, 100_000), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_ordered_numbers_up_to_the_end_of_one_result_is_refused()
    {
        // Behind them, in the order of text, comes a 9 that would be left out as a smaller number.
        List<string?[]> rows = [.. Enumerable.Range(200_000, 100_000).Select(Text).Concat(["300000", "3000000", "300001", "9"]).Select(text => new string?[] { text })];

        Assert.Contains("does not order 'id' as numbers", Failure(rows, 100_000), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("007")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-0")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    [InlineData(null)]
    public void Values_that_are_no_whole_numbers_are_refused(string? value)
    {
        var rows = Enumerable.Range(0, 100_005).Select(index => new string?[] { index == 500 ? value : Text(index) }).ToList();

        Assert.Contains("a whole number in 'id'", Failure(rows, 100_000), StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_row_that_is_gone_is_told()
    {
        var rows = Enumerable.Range(0, 100_005).Select(index => new string?[] { Text(index) }).ToList();

        Assert.Contains("is gone", Failure(rows, 100_000, source => source.Vanishing = "99999"), StringComparison.Ordinal);
    }

    [Fact]
    public void First_stops_behind_the_end_of_one_result()
    {
        var rows = Enumerable.Range(0, 150_000).Select(index => new string?[] { Text(index) }).ToList();
        var source = new ScriptedResult(["id"], rows, "id");

        Assert.Equal(100_005, source.Read(ById, new QueryOptions { First = 100_005 }).Count());
        Assert.Equal(101, source.Requests);
    }

    private static string Failure(List<string?[]> rows, int before, Action<ScriptedResult>? change = null)
    {
        var source = new ScriptedResult(["id"], rows, "id");
        change?.Invoke(source);
        var count = 0;
        var exception = Assert.Throws<NetSuiteValidationException>(() =>
        {
            foreach (var _ in source.Read(ById))
            {
                count++;
            }
        });
        Assert.Equal(before, count);
        return exception.Message;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
