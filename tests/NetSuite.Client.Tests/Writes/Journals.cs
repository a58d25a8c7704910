namespace NetSuite.Client.Tests;

/// <summary>What the tests of journals begin with.</summary>
internal static class Journals
{
    public static WriteJournalHeader Header { get; } = new("1234567", "1234567.suitetalk.api.netsuite.com", "Invoke-NetSuiteUpsert contact");

    public static WriteJournal Open(IJournalDisk disk) => WriteJournal.Open("contacts.journal", disk, Header);

    public static string Digest(long number) => $"{number:X32}";

    public static JournalEntry Entry(long number) => new() { Number = number, Digest = Digest(number) };

    public static WriteOutcome Created(long number) => new()
    {
        Action = WriteAction.Created,
        Record = new() { Type = "contact", Id = $"{number + 100}", ExternalId = $"E-{number}", RefName = "Müller, \"漢\"\n\U0001F600" },
        StatusCode = 204,
        Attempts = 2,
    };

    public static WriteOutcome Of(WriteAction action) => new() { Action = action };

    public static Task PlanAsync(this WriteJournal journal, long number) => journal.PlanAsync(Entry(number), CancellationToken.None);

    public static Task MarkAsync(this WriteJournal journal, long number) => journal.MarkSentAsync(number, CancellationToken.None);

    public static Task KeepAsync(this WriteJournal journal, long number, WriteOutcome outcome) => journal.KeepAsync(number, outcome, CancellationToken.None);

    public static JournalEntry? Find(this WriteJournal journal, long number) => journal.Find(number, Digest(number));

    public static JournalBatch Batch(params long[] numbers) => new()
    {
        Key = Guid.NewGuid(),
        Planned = new(2026, 1, 31, 12, 30, 0, TimeSpan.Zero),
        Numbers = numbers,
        Operation = WriteOperation.Create,
        Type = "contact",
        Method = "PUT",
        Path = "/services/rest/record/v1/contact",
        Body = """{"items":[{"entityId":"Müller"}]}""",
        ExternalIds = [.. numbers.Select(number => number % 2 == 0 ? $"E-{number}" : null)],
        Existed = [.. numbers.Select(number => number % 2 == 0 ? true : (bool?)null)],
        PropertyNameValidation = PropertyNameValidation.Warning,
    };
}
