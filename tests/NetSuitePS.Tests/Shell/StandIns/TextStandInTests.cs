namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class TextStandInTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    [Theory]
    [InlineData("Get-Tiny | ConvertTo-Csv", "\"Id\",\"Name\"\n\"1\",\"one\"\n\"2\",\"two\"")]
    [InlineData("[pscustomobject]@{ a = $null; b = ''; c = 1.5 } | ConvertTo-Csv", "\"a\",\"b\",\"c\"\n,\"\",\"1.5\"")]
    [InlineData("[pscustomobject]@{ a = 'x\"y'; b = \"l1`nl2\" } | ConvertTo-Csv", "\"a\",\"b\"\n\"x\"\"y\",\"l1\nl2\"")]
    [InlineData("Get-Tiny | ConvertTo-Csv -Delimiter ';' -UseQuotes AsNeeded", "Id;Name\n1;one\n2;two")]
    [InlineData("@{ a = 1 } | ConvertTo-Csv", "\"a\"\n\"1\"")]
    public void ConvertTo_Csv(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("'a,b','1,2' | ConvertFrom-Csv", "@{a=1; b=2}")]
    [InlineData("'a;b','1;2' | ConvertFrom-Csv -Delimiter ';'", "@{a=1; b=2}")]
    [InlineData("'1,2' | ConvertFrom-Csv -Header x,y", "@{x=1; y=2}")]
    [InlineData("'a,b','\"x,y\",\"q\"\"q\"' | ConvertFrom-Csv", "@{a=x,y; b=q\"q}")]
    [InlineData("('a,b','\"one','two\",2' | ConvertFrom-Csv).a", "one\ntwo")]
    [InlineData("$null -eq ('a,b','1' | ConvertFrom-Csv).b", "True")]
    [InlineData("('a,b','1,' | ConvertFrom-Csv).b -eq ''", "True")]
    [InlineData("'a,','1,2' | ConvertFrom-Csv", "@{a=1; H2=2}")]
    [InlineData("'a','','1' | ConvertFrom-Csv", "@{a=1}")]
    [InlineData("('a','007' | ConvertFrom-Csv).a", "007")]
    [InlineData("'a, \"b c\" ,d',' 1 , \" x, \"\"y\"\" \",z z ' | ConvertFrom-Csv | ForEach-Object { \"[$($_.a)][$($_.'b c')][$($_.d)]\" }", "[1][ x, \"y\" ][z z]")]
    public void ConvertFrom_Csv(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("Get-Tiny | Export-Csv e.csv; Get-Content e.csv", "\"Id\",\"Name\"\n\"1\",\"one\"\n\"2\",\"two\"")]
    [InlineData("Get-Tiny | Export-Csv r.csv; Import-Csv r.csv", "@{Id=1; Name=one}\n@{Id=2; Name=two}")]
    [InlineData("Get-Tiny | Export-Csv a.csv; Get-Tiny | Export-Csv a.csv -Append; (Import-Csv a.csv).Id -join ''", "1212")]
    [InlineData("Set-Content l.csv \"Id,Name`n1,one\" -NoNewline; Get-Tiny | Export-Csv l.csv -Append; (Import-Csv l.csv).Name -join ' '", "one one two")]
    [InlineData("Get-Tiny | Export-Csv l16.csv -Encoding unicode; Get-Tiny | Export-Csv l16.csv -Append -Encoding unicode; (Get-Content l16.csv -Encoding unicode).Count", "5")]
    [InlineData("Get-Tiny | Export-Csv w.csv -WhatIf; Test-Path w.csv", "False")]
    [InlineData("'x' | Set-Content n.csv; try { Get-Tiny | Export-Csv n.csv -NoClobber } catch { Get-Content n.csv }", "x")]
    [InlineData("'Ä,b','ö,2' | Set-Content u.csv -Encoding utf8BOM; Import-Csv u.csv", "@{Ä=ö; b=2}")]
    [InlineData("'#TYPE X','a','1' | Set-Content t.csv; Import-Csv t.csv", "@{a=1}")]
    public void Csv_files(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void Appending_rows_that_lack_a_column_is_refused()
    {
        const string Script = """
            Get-Tiny | Export-Csv m.csv
            try { [pscustomobject]@{ Id = 3 } | Export-Csv m.csv -Append } catch { ($_.FullyQualifiedErrorId -split ',')[0] }
            (Import-Csv m.csv).Count
            """;

        Assert.Equal("CannotAppendCsvWithMismatchedPropertyNames\n2", shell.Text(Script));
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_the_rows_after_it()
    {
        var (output, streams) = shell.Invoke("'a,b','1,2','3,\"4','5,6' | Set-Content q.csv; Import-Csv q.csv");

        Assert.Equal("@{a=1; b=2}", Assert.Single(output).ToString());
        Assert.Equal("The quote opened in data row 2 is never closed.", Assert.Single(streams.Error).Exception.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_that_files_error()
    {
        var (output, streams) = shell.Invoke("'a','1' | Set-Content there.csv; Import-Csv missing.csv,there.csv");

        Assert.Single(output);
        Assert.StartsWith("PathNotFound", Assert.Single(streams.Error).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConvertTo-Json @{ a = 1 } -Compress", "{\"a\":1}")]
    [InlineData("[pscustomobject]@{ a = 1; b = 'x' } | ConvertTo-Json", "{\n  \"a\": 1,\n  \"b\": \"x\"\n}")]
    [InlineData("1,2 | ConvertTo-Json -Compress", "[1,2]")]
    [InlineData("1 | ConvertTo-Json -AsArray -Compress", "[1]")]
    [InlineData("ConvertTo-Json $null", "null")]
    [InlineData("ConvertTo-Json @() -Compress", "[]")]
    [InlineData("ConvertTo-Json @($true, 1.5, 2.0, 3d, 'ü+<', 9223372036854775807) -Compress", "[true,1.5,2.0,3.0,\"ü+<\",9223372036854775807]")]
    [InlineData("ConvertTo-Json ([DayOfWeek]::Monday)", "1")]
    [InlineData("ConvertTo-Json ([DayOfWeek]::Monday) -EnumsAsStrings", "\"Monday\"")]
    [InlineData("ConvertTo-Json ([datetimeoffset]'2024-01-02T03:04:05Z').UtcDateTime", "\"2024-01-02T03:04:05Z\"")]
    [InlineData("ConvertTo-Json ([version]'1.2') -Compress", "\"1.2\"")]
    [InlineData("[pscustomobject]@{ a = @{ b = @{ c = 1 } } } | ConvertTo-Json -Compress", "{\"a\":{\"b\":{\"c\":1}}}")]
    [InlineData("[pscustomobject]@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Depth 3 -Compress", "{\"a\":{\"b\":{\"c\":{\"d\":1}}}}")]
    public void ConvertTo_Json(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void ConvertTo_Json_warns_when_it_leaves_out_what_is_deep()
    {
        var (output, streams) = shell.Invoke("@{ a = @{ b = @{ c = 1 } } } | ConvertTo-Json -Depth 1 -Compress");

        Assert.Equal("{\"a\":{\"b\":\"System.Collections.Hashtable\"}}", Assert.Single(output).ToString());
        Assert.Contains("exceeded the set depth of 1", Assert.Single(streams.Warning).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'{\"a\":1,\"b\":[1,2],\"c\":{\"d\":null}}' | ConvertFrom-Json", "@{a=1; b=System.Object[]; c=}")]
    [InlineData("('[1,2,3]' | ConvertFrom-Json | Measure-Object).Count", "3")]
    [InlineData("('[1,2,3]' | ConvertFrom-Json -NoEnumerate | Measure-Object).Count", "1")]
    [InlineData("'{','\"a\":1','}' | ConvertFrom-Json", "@{a=1}")]
    [InlineData("'{\"a\":1}','{\"a\":2}' | ConvertFrom-Json", "@{a=1}\n@{a=2}")]
    [InlineData("('[1, 1.5, 12345678901234567890, true]' | ConvertFrom-Json | ForEach-Object { $_.GetType().Name }) -join ','", "Int64,Double,BigInteger,Boolean")]
    [InlineData("('{\"a\":{\"b\":5}}' | ConvertFrom-Json -AsHashtable)['a']['b']", "5")]
    [InlineData("('{\"t\":\"2024-01-02T03:04:05Z\"}' | ConvertFrom-Json).t.GetType().Name", "DateTime")]
    [InlineData("('{\"t\":\"2024-01-02\"}' | ConvertFrom-Json).t.GetType().Name", "String")]
    [InlineData("'{\"a\":1,} // comment' | ConvertFrom-Json", "@{a=1}")]
    public void ConvertFrom_Json(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("'{' | ConvertFrom-Json")]
    [InlineData("'{\"a\":1,\"A\":2}' | ConvertFrom-Json")]
    public void ConvertFrom_Json_refuses_what_it_can_not_read(string script) => Assert.Equal(
        "JsonConversionFailed", shell.Text($"try {{ {script} }} catch {{ ($_.FullyQualifiedErrorId -split ',')[0] }}"));

    [Fact]
    public void Csv_and_json_survive_a_round_trip_of_hard_text() => Assert.Equal("True\nTrue", shell.Text("""
        $hard = "a,b;`"c`"`r`n`td 'e' ü 世 \ /"
        ([pscustomobject]@{ x = $hard } | ConvertTo-Csv | ConvertFrom-Csv).x -ceq $hard
        ([pscustomobject]@{ x = $hard } | ConvertTo-Json | ConvertFrom-Json).x -ceq $hard
        """));
}
