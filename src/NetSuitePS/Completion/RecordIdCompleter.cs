using System.Management.Automation;

namespace NetSuitePS.Completion;

/// <summary>Completes the id of a record that this session met lately; its name may be typed too.</summary>
internal sealed class RecordIdCompleter : KnownCompleter
{
    /// <summary>The records of a type that were met lately.</summary>
    public static IEnumerable<Candidate> Candidates(KnownMetadata known, string type) =>
        known.Recent(type).Select(record => new Candidate(record.Id, record.Name is null ? $"{type} {record.Id}" : $"{type} {record.Id} ({record.Name})", record.Name));

    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request) =>
        request.Type is { } type ? Completions.Of(request.Word, Candidates(request.Known, type)) : [];
}
