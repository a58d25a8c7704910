using System.Text;

namespace NetSuite.Client.Tests;

public sealed class JournalFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    private string File => Path.Join(folder.FullName, "contacts.journal");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Journal_is_kept_in_a_file_that_only_its_owner_may_read()
    {
        await using (var journal = WriteJournal.Open(File, Journals.Header))
        {
            await journal.PlanAsync(0);
            await journal.KeepAsync(0, Journals.Created(0));
        }

        await using var again = WriteJournal.Open(File, Journals.Header);
        Assert.Equal("100", again.Find(0)!.Outcome!.Record!.Id);
        Assert.Null(again.Warning);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Fact]
    public async Task Journal_that_is_open_is_refused_to_a_second_command()
    {
        await using (WriteJournal.Open(File, Journals.Header))
        {
            Assert.Contains("in use", Assert.Throws<WriteJournalException>(() => WriteJournal.Open(File, Journals.Header)).Message, StringComparison.Ordinal);
        }

        await WriteJournal.Open(File, Journals.Header).DisposeAsync();
    }

    [Fact]
    public async Task Journal_that_was_refused_is_free_again()
    {
        await WriteJournal.Open(File, Journals.Header).DisposeAsync();
        Assert.Throws<WriteJournalException>(() => WriteJournal.Open(File, Journals.Header with { Account = "1" }));

        await WriteJournal.Open(File, Journals.Header).DisposeAsync();
    }

    [Theory]
    [InlineData("employeeNo,name\n1,Ann\n")]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData("00000000 {}\n")]
    [InlineData("\uFEFF")]
    public void File_that_is_no_journal_is_refused_and_left_as_it_is(string content)
    {
        System.IO.File.WriteAllText(File, content, new UTF8Encoding(false));

        Assert.Contains("not a journal", Assert.Throws<WriteJournalException>(() => WriteJournal.Open(File, Journals.Header)).Message, StringComparison.Ordinal);

        Assert.Equal(content, System.IO.File.ReadAllText(File, new UTF8Encoding(false)) is var text && content[0] == '\uFEFF' ? "\uFEFF" + text : text);
    }

    [Fact]
    public void Large_file_that_is_no_journal_is_refused_without_reading_it()
    {
        using (var file = System.IO.File.Create(File))
        {
            file.SetLength(1L << 40);
        }

        Assert.Contains("not a journal", Assert.Throws<WriteJournalException>(() => WriteJournal.Open(File, Journals.Header)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_file_becomes_a_journal()
    {
        System.IO.File.WriteAllText(File, string.Empty);

        await WriteJournal.Open(File, Journals.Header).DisposeAsync();

        Assert.EndsWith("\"command\":\"Invoke-NetSuiteUpsert contact\"}\n", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_is_missing_or_stands_where_the_journal_should_is_named()
    {
        var missing = Assert.Throws<WriteJournalException>(() => WriteJournal.Open(Path.Join(folder.FullName, "none", "a.journal"), Journals.Header));
        Assert.Contains("folder", missing.Message, StringComparison.Ordinal);
        Assert.NotNull(missing.RecommendedAction);

        Assert.Throws<WriteJournalException>(() => WriteJournal.Open(folder.FullName, Journals.Header));
    }
}
