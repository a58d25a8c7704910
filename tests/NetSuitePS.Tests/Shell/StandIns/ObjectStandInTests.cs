namespace NetSuitePS.Tests.Shell.StandIns;

public sealed class ObjectStandInTests(ShellRunspace shell) : IClassFixture<ShellRunspace>
{
    [Theory]
    [InlineData("1..5 | Select-Object -First 2", "1\n2")]
    [InlineData("1..5 | Select-Object -Last 2", "4\n5")]
    [InlineData("1..5 | Select-Object -Skip 3", "4\n5")]
    [InlineData("1..5 | Select-Object -Skip 1 -First 2", "2\n3")]
    [InlineData("1..5 | Select-Object -Skip 1 -Last 2", "3\n4")]
    [InlineData("1..5 | Select-Object -First 1 -Last 1", "1\n5")]
    [InlineData("1..5 | Select-Object -First 0", "")]
    [InlineData("'a','A','a' | Select-Object -Unique", "a\nA")]
    [InlineData("Get-Tiny | Select-Object Name | ForEach-Object { $_.PSObject.Properties.Name }", "Name\nName")]
    [InlineData("Get-Tiny | Select-Object N*,@{ n = 'Twice'; e = { $_.Id * 2 } }", "@{Name=one; Twice=2}\n@{Name=two; Twice=4}")]
    [InlineData("Get-Tiny | Select-Object -ExcludeProperty Id", "@{Name=one}\n@{Name=two}")]
    [InlineData("Get-Tiny | Select-Object Id,Missing -First 1", "@{Id=1; Missing=}")]
    [InlineData("Get-Tiny | Select-Object -ExpandProperty Name", "one\ntwo")]
    [InlineData("[pscustomobject]@{ L = 1,2 } | Select-Object -ExpandProperty L", "1\n2")]
    [InlineData("@([pscustomobject]@{ L = $null }, [pscustomobject]@{ L = 1,$null } | Select-Object -ExpandProperty L).Count", "1")]
    [InlineData("(Get-Tiny | Select-Object Id)[0].PSTypeNames[0]", "Selected.System.Management.Automation.PSCustomObject")]
    [InlineData("[pscustomobject]@{a=1},[pscustomobject]@{a=1},[pscustomobject]@{a=2} | Select-Object a -Unique", "@{a=1}\n@{a=2}")]
    [InlineData("@{ a = 1 } | Select-Object a", "@{a=1}")]
    public void Select_Object(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void Select_Object_First_stops_the_commands_before_it() => Assert.Equal(
        "1\n2\nseen 2", shell.Text("$n = 0; 1..1000 | ForEach-Object { $n++; $_ } | Select-Object -First 2; \"seen $n\""));

    [Fact]
    public void Select_Object_names_a_property_it_can_not_expand() =>
        Assert.Equal("ExpandPropertyNotFound,NetSuitePS.Shell.StandIns.Objects.SelectObjectCommand",
            shell.Invoke("1 | Select-Object -ExpandProperty Missing").Streams.Error[0].FullyQualifiedErrorId);

    [Theory]
    [InlineData("3,10,2 | Sort-Object", "2\n3\n10")]
    [InlineData("3,10,2 | Sort-Object -Descending", "10\n3\n2")]
    [InlineData("'b','A','a' | Sort-Object", "A\na\nb")]
    [InlineData("'b','B','a' | Sort-Object -Unique", "a\nb")]
    [InlineData("Get-Tiny | Sort-Object Id -Descending | ForEach-Object Name", "two\none")]
    [InlineData("'ccc','a','bb' | Sort-Object { $_.Length }", "a\nbb\nccc")]
    [InlineData("'b1','a2','a1' | Sort-Object @{ e = { $_[0] }; Descending = $true }, { $_[1] }", "b1\na1\na2")]
    [InlineData("3,1,2 | Sort-Object -Top 2", "1\n2")]
    public void Sort_Object(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("'b','a','B' | Group-Object | ForEach-Object { \"$($_.Name) $($_.Count) $($_.Group)\" }", "a 1 a\nb 2 b B")]
    [InlineData("Get-Tiny | Group-Object { $_.Id -gt 1 } -NoElement | ForEach-Object { \"$($_.Name) $($_.Count) $($_.Group)\" }", "False 1 \nTrue 1 ")]
    [InlineData("(Get-Tiny | Group-Object Name -AsHashTable)['two'].Id", "2")]
    [InlineData("1.50d,2d,1.5d,1.5 | Group-Object -NoElement | ForEach-Object Count", "3\n1")]
    [InlineData("Get-Tiny | Group-Object Id,Name | ForEach-Object Name", "1, one\n2, two")]
    public void Group_Object(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("(1,2,3 | Measure-Object).Count", "3")]
    [InlineData("(@() | Measure-Object).Count", "0")]
    [InlineData("Get-Tiny | Measure-Object Id -Sum -Average -Minimum -Maximum | ForEach-Object { \"$($_.Sum) $($_.Average) $($_.Minimum) $($_.Maximum) $($_.Property)\" }", "3 1.5 1 2 Id")]
    [InlineData("'b','a' | Measure-Object -Minimum | ForEach-Object Minimum", "a")]
    [InlineData("'9','10' | Measure-Object -Maximum -Minimum | ForEach-Object { $_.Maximum; $_.Minimum }", "10\n9")]
    [InlineData("(@() | Measure-Object -Sum).Sum; @() | Measure-Object Id -Sum", "0")]
    [InlineData("([pscustomobject]@{ a = $null }, [pscustomobject]@{ a = 4 } | Measure-Object a -Average).Average", "4")]
    [InlineData("([pscustomobject]@{ a = $null } | Measure-Object a -ErrorAction Stop).Count", "0")]
    [InlineData("$null -eq (1,'x' | Measure-Object -Sum -ErrorAction Ignore).Sum", "True")]
    public void Measure_Object(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void Measure_Object_refuses_to_add_what_is_no_number() =>
        Assert.Equal("Input object \"x\" is not numeric.", shell.Invoke("'x' | Measure-Object -Sum").Streams.Error[0].Exception.Message);

    [Theory]
    [InlineData("Get-Tiny | Get-Member -MemberType NoteProperty | ForEach-Object { \"$($_.Name) $($_.Definition)\" }", "Id int Id=1\nName string Name=one")]
    [InlineData("'x' | Get-Member Trim* | ForEach-Object Name", "Trim\nTrimEnd\nTrimStart")]
    [InlineData("1,2,'x' | Get-Member ToString | ForEach-Object TypeName", "System.Int32\nSystem.String")]
    public void Get_Member(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("(New-Object System.Text.StringBuilder 'abc').Length", "3")]
    [InlineData("(New-Object -TypeName Version -ArgumentList 1,2).Minor", "2")]
    [InlineData("(New-Object System.Collections.Generic.List[int]).Count", "0")]
    [InlineData("New-Object PSObject -Property @{ a = 1 }", "@{a=1}")]
    [InlineData("(New-Object UriBuilder -Property @{ Host = 'h'; Port = 8 }).Uri", "http://h:8/")]
    public void New_Object(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Fact]
    public void New_Object_names_a_type_it_can_not_find() =>
        Assert.Equal("TypeNotFound", shell.Text("try { New-Object No.Such.Type } catch { ($_.FullyQualifiedErrorId -split ',')[0] }"));

    [Theory]
    [InlineData("[pscustomobject]@{ a = 1 } | Add-Member b 2 -PassThru", "@{a=1; b=2}")]
    [InlineData("[pscustomobject]@{ a = 1 } | Add-Member -NotePropertyMembers @{ b = 2 } -PassThru", "@{a=1; b=2}")]
    [InlineData("([pscustomobject]@{ a = 1 } | Add-Member ScriptProperty b { $this.a + 1 } -PassThru).b", "2")]
    [InlineData("([pscustomobject]@{ a = 1 } | Add-Member ScriptMethod m { param($x) $this.a + $x } -PassThru).m(5)", "6")]
    [InlineData("([pscustomobject]@{ a = 1 } | Add-Member a 2 -Force -PassThru).a", "2")]
    [InlineData("$x = [pscustomobject]@{ a = 1 }; $x | Add-Member a 2 -ErrorAction SilentlyContinue; $x.a", "1")]
    [InlineData("($x = 'text' | Add-Member -TypeName My.Type -PassThru).PSTypeNames[0]", "My.Type")]
    public void Add_Member(string script, string expected) => Assert.Equal(expected, shell.Text(script));

    [Theory]
    [InlineData("1 | Select-Object -Nope")]
    [InlineData("1 | Sort-Object -Nope")]
    [InlineData("ConvertTo-Json 1 -Nope")]
    public void An_unknown_parameter_is_a_clear_error(string script) =>
        Assert.Contains("A parameter cannot be found that matches parameter name 'Nope'",
            shell.Text($"try {{ {script} }} catch {{ $_.Exception.Message }}"), StringComparison.Ordinal);
}
