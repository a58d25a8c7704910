using System.Management.Automation.Language;
using CsCheck;

namespace NetSuitePS.Tests.Binding.Filters;

/// <summary>Whatever condition is written, in whatever spelling, is read as what PowerShell takes it for.</summary>
public sealed class RandomFilterTests(FilterSession session) : IClassFixture<FilterSession>
{
    [Fact]
    public void A_condition_is_read_alike_in_each_spelling_and_selects_what_PowerShell_selects()
    {
        var bareBlocks = 0;
        Gen.Select(RandomFilter.Any, RandomFilter.Record.Array[6]).Sample(
            (filter, records) =>
            {
                var expected = FilterPrinter.Print(filter.Meaning);
                Assert.Equal(expected, session.Read(RandomFilter.Variables + "Read-Filter $text", filter.Bare));
                Assert.Equal(expected, session.Read(RandomFilter.Variables + "Read-Filter $text", filter.Spelled));
                Assert.Equal(expected, session.Read($"{RandomFilter.Variables}Read-Filter {{ {filter.Spelled} }}"));
                var bareBlock = $"{RandomFilter.Variables}Read-Filter {{ {filter.Bare} }}";
                Parser.ParseInput(bareBlock, out _, out var errors);
                if (errors.Length == 0)
                {
                    bareBlocks++;
                    Assert.Equal(expected, session.Read(bareBlock));
                }

                var selected = session.Run($"{RandomFilter.Variables}foreach ($record in $text) {{ @($record | Where-Object {{ {filter.Spelled} }}).Count -gt 0 }}", records);
                Assert.Equal(selected.Select(one => (bool)one.BaseObject), records.Select(record => RandomFilter.Holds(filter.Meaning, record)));
            },
            iter: 300,
            threads: 1,
            print: sample => $"{sample.Item1.Spelled}\n{FilterPrinter.Print(sample.Item1.Meaning)}");
        Assert.True(bareBlocks > 30, $"PowerShell let only {bareBlocks} bare script blocks through.");
    }

    [Fact]
    public void Any_words_in_any_order_are_read_or_refused()
    {
        string[] words = ["a", "b.c", "class", "process", "param", "$_.a", "$five", "5", "'x'", "\"$five\"", "-eq", "-and", "-or", "-not", "!", "(", ")", "@(", "$(", "{", "}", "[int]", ",", ".", "::", ";", "|", "\n", "`\n", "#", "<#", "=", "-in", "-like", "x*", "&", "&&", "@'", "\"", "--%", "1.", "$", "${", "::x", "if", "-match", ">", "\0", "\ud800"];
        Gen.Int[0, words.Length - 1].Select(index => words[index]).Array[1, 14].Select(Gen.Bool).Sample(
            (parts, isSpaced) =>
            {
                var outcome = session.Run(RandomFilter.Variables + "try { (Read-Filter $text).GetType().Name } catch { $_.FullyQualifiedErrorId }", string.Join(isSpaced ? " " : string.Empty, parts))[^1].ToString();
                Assert.Matches("^(Filter[A-Z][a-z]+|.*InvalidInput.*)$", outcome);
            },
            iter: 1500,
            threads: 1);
    }
}
