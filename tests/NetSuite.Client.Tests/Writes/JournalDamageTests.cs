using CsCheck;

namespace NetSuite.Client.Tests;

/// <summary>Random histories, whose file is cut or damaged anywhere.</summary>
public sealed class JournalDamageTests
{
    private const int Places = 6;

    // What was done to which place, and how long the file was when that was acknowledged.
    private static readonly Gen<(int Deed, int Place)[]> Histories = Gen.Select(Gen.Int[0, 5], Gen.Int[0, Places - 1]).Array[1, 25];

    [Fact]
    public Task Journal_cut_at_any_byte_knows_all_that_was_acknowledged_before_and_nothing_else() =>
        Histories.SampleAsync(
            async history =>
            {
                var (content, states) = await WriteAsync(history);
                for (var cut = 0; cut <= content.Length; cut++)
                {
                    var (length, expected) = states.LastOrDefault(state => state.Length <= cut, (Length: 0, State: Describe([])));
                    var disk = new JournalDisk(content[..cut]);
                    await using var journal = Journals.Open(disk);

                    Assert.Equal(expected, Describe(journal));
                    Assert.Equal(cut != length && length > 0, journal.Warning is not null);

                    // It goes on after the cut.
                    await journal.PlanAsync(Places);
                    await using var again = Journals.Open(new JournalDisk(disk.Content));
                    Assert.Equal((journal.Count, null), (again.Count, again.Warning));
                }
            },
            iter: 15);

    [Fact]
    public Task Journal_with_any_byte_changed_is_refused_or_cut_before_it() =>
        Gen.Select(Histories, Gen.Int[0, int.MaxValue - 1], Gen.Byte[1, 255]).SampleAsync(
            async sample =>
            {
                var (history, place, change) = sample;
                var (content, states) = await WriteAsync(history);
                var damaged = place % content.Length;
                content[damaged] ^= change;
                try
                {
                    await using var journal = Journals.Open(new JournalDisk(content));
                    var (length, expected) = states.Last(state => state.Length <= damaged);
                    Assert.Equal(expected, Describe(journal));
                    Assert.Equal(content.Length > length, journal.Warning is not null);
                }
                catch (WriteJournalException)
                {
                }
            },
            iter: 1500);

    [Fact]
    public async Task Damage_before_good_lines_is_refused_and_left_as_it_is()
    {
        var (content, states) = await WriteAsync([(0, 0), (0, 1), (0, 2)]);
        content[states[1].Length + 20] ^= 1;
        var disk = new JournalDisk(content);

        Assert.Contains($"at byte {states[1].Length}", Assert.Throws<WriteJournalException>(() => Journals.Open(disk)).Message, StringComparison.Ordinal);

        Assert.Equal(content, disk.Content);
    }

    private static async Task<(byte[] Content, List<(int Length, string State)> States)> WriteAsync((int Deed, int Place)[] history)
    {
        var disk = new JournalDisk();
        await using var journal = Journals.Open(disk);
        var model = new SortedDictionary<long, string>();
        var states = new List<(int, string)> { ((int)disk.Length, Describe(model)) };
        foreach (var (deed, place) in history)
        {
            var isPlanned = model.ContainsKey(place);
            if (deed == 0 || !isPlanned)
            {
                await journal.PlanAsync(place);
                model[place] = "planned";
            }
            else if (deed == 1)
            {
                await journal.MarkAsync(place);
                model[place] = "sent";
            }
            else
            {
                var action = deed switch { 2 => WriteAction.Created, 3 => WriteAction.Failed, 4 => WriteAction.Unknown, _ => WriteAction.Deleted };
                await journal.KeepAsync(place, Journals.Created(place) with { Action = action });
                model[place] = action == WriteAction.Failed ? $"{action}" : $"{action} {place + 100}";
            }

            states.Add(((int)disk.Length, Describe(model)));
        }

        return (disk.Content, states);
    }

    private static string Describe(SortedDictionary<long, string> model) => string.Join(", ", model.Select(place => $"{place.Key}: {place.Value}"));

    private static string Describe(WriteJournal journal)
    {
        var model = new SortedDictionary<long, string>();
        for (var number = 0; number < Places; number++)
        {
            if (journal.Find(number) is { } entry)
            {
                model[number] = entry.Outcome is { } outcome ? $"{outcome.Action} {outcome.Record?.Id}".TrimEnd() : entry.IsSent ? "sent" : "planned";
            }
        }

        Assert.Equal(model.Count, journal.Count);
        return Describe(model);
    }
}
