using System.Text;
using CsCheck;

namespace NetSuite.Client.Tests;

public sealed class ErrorBodyTests
{
    [Fact]
    public void Every_detail_of_the_array_is_kept()
    {
        var errors = ErrorBody.Read("""
            {"type":"x","title":"Bad Request","status":400,"o:errorDetails":[
              {"detail":"Invalid reference.","o:errorCode":"INVALID_CONTENT","o:errorPath":"subsidiary"},
              {"detail":"Enter a name.","o:errorCode":"USER_ERROR","o:errorQueryParam":"q","o:errorHeader":"Prefer","o:errorUrl":"customer"}]}
            """u8);

        Assert.Equal(
            [
                new NetSuiteError { Detail = "Invalid reference.", Code = "INVALID_CONTENT", Path = "subsidiary" },
                new NetSuiteError { Detail = "Enter a name.", Code = "USER_ERROR", QueryParameter = "q", Header = "Prefer", Url = "customer" },
            ],
            errors);
    }

    [Fact]
    public void Flat_form_is_one_error() => Assert.Equal(
        [new NetSuiteError { Detail = "Not pending.", Code = "USER_ERROR" }],
        ErrorBody.Read("""{"title":"Bad Request","detail":"Not pending.","o:errorCode":"USER_ERROR"}"""u8));

    [Fact]
    public void Code_of_the_array_comes_before_the_one_around_it() => Assert.Equal(
        "CONCURRENCY_LIMIT_EXCEEDED",
        ErrorBody.Read("""{"o:errorCode":"USER_ERROR","o:errorDetails":[{"detail":"Blocked.","o:errorCode":"CONCURRENCY_LIMIT_EXCEEDED"}]}"""u8)[0].Code);

    [Fact]
    public void Url_is_read_under_both_of_its_names() => Assert.Equal("x", ErrorBody.Read("""{"detail":"d","o:urlPath":"x"}"""u8)[0].Url);

    [Fact]
    public void Title_stands_in_for_a_missing_detail() => Assert.Equal("Unauthorized", ErrorBody.Read("""{"title":"Unauthorized","status":401}"""u8)[0].Detail);

    [Fact]
    public void Cut_text_gives_what_came_before_the_cut() => Assert.Equal(
        [new NetSuiteError { Detail = "First.", Code = "A" }, new NetSuiteError { Detail = "Second." }],
        ErrorBody.Read("""{"title":"Bad Request","o:errorDetails":[{"detail":"First.","o:errorCode":"A"},{"detail":"Second.","o:err"""u8));

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[[[")]
    [InlineData("{\"detail\":\"\\ud800\"}")]
    [InlineData("\"detail\"")]
    [InlineData("[\"detail\",\"x\"]")]
    [InlineData("}")]
    public void Anything_else_gives_nothing(string text) => Assert.Empty(ErrorBody.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void No_bytes_crash_the_readers() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        _ = ErrorBody.Read(bytes);
        return BodyText.Summarize(bytes, isHtml: true).Length <= 201;
    });

    [Fact]
    public void No_damage_to_a_real_body_crashes_the_reader()
    {
        var body = """{"title":"Bad","o:errorDetails":[{"detail":"a \u00e9","o:errorCode":"B"},{"detail":"c"}]}"""u8.ToArray();

        Gen.Select(Gen.Int[0, body.Length - 1], Gen.Byte, Gen.Int[0, body.Length]).Sample((at, value, length) =>
        {
            var damaged = body[..length];
            if (at < length)
            {
                damaged[at] = value;
            }

            return ErrorBody.Read(damaged).Count <= 2;
        });
    }

    [Theory]
    [InlineData("<html><head><title> Down &amp;\n out </title></head><body>x</body></html>", "Down & out")]
    [InlineData("<html><script>var a = 1;</script><body><p>Hello</p> <b>there</b></body></html>", "Hello there")]
    [InlineData("<html", "")]
    [InlineData("plain\u0000 text\r\nhere", "plain text here")]
    public void Page_is_reduced_to_a_line(string page, string line) => Assert.Equal(line, BodyText.Summarize(Encoding.UTF8.GetBytes(page), isHtml: false));

    [Fact]
    public void Long_text_is_cut() => Assert.Equal(201, BodyText.Summarize(Encoding.UTF8.GetBytes(new string('x', 5000)), isHtml: false).Length);
}
