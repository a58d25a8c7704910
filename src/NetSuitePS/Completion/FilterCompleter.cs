using System.Management.Automation;
using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Completion;

/// <summary>
/// Completes a filter that is typed as text: a field, then an operator it allows, then a value. PowerShell asks for the
/// whole text, and gets the whole text with its last word completed. Inside a script block it asks for nothing.
/// </summary>
internal sealed class FilterCompleter : KnownCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Complete(CompletionRequest request)
    {
        if (request.Schema is not { } schema || FilterString.Find(request) is not { } filter)
        {
            return [];
        }

        var tail = FilterTail.Of(filter.Value);
        var typed = filter.Value[tail.Start..];
        return Completions.Fitting(typed.Trim('\'', '"'), Candidates(tail, typed, schema, request.Known)).Select(candidate => new CompletionResult(
            filter.With(typed, candidate.Text), candidate.Text, CompletionResultType.ParameterValue, candidate.ToolTip));
    }

    private static IEnumerable<Candidate> Candidates(FilterTail tail, string typed, RecordSchema schema, KnownMetadata known) => tail.Expects switch
    {
        FilterPart.Field => Fields(typed, schema, known),
        FilterPart.Operator => Field(tail, schema, known)?.Operators.Select(name => new Candidate(name, $"{name} (allowed for {tail.Field})")) ?? [],
        FilterPart.Value => Field(tail, schema, known) is { } field ? Values(field, known) : [],
        _ => [new Candidate("-and", "Both hold"), new Candidate("-or", "One of both holds")],
    };

    private static IEnumerable<Candidate> Fields(string typed, RecordSchema schema, KnownMetadata known)
    {
        var name = FilterTail.Plain(typed);
        var variable = typed[..^name.Length];
        return FieldCandidates.Of(name, schema, known, field => field.Operators.Count > 0)
            .Select(candidate => candidate with { Text = variable + candidate.Text })
            .Append(new Candidate("-not", "Does not hold"));
    }

    private static IEnumerable<Candidate> Values(RecordField field, KnownMetadata known) =>
        ValueCompleter.Candidates(field, known)
            .Select(candidate => field.Values.Count > 0 ? candidate with { Text = $"'{candidate.Text}'" } : candidate)
            .Append(new Candidate("$null", "Empty"));

    private static RecordField? Field(FilterTail tail, RecordSchema schema, KnownMetadata known)
    {
        var name = tail.Field ?? string.Empty;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var field = schema.Find(dot < 0 ? name : name[..dot]);
        var member = dot < 0 ? null : name[(dot + 1)..];
        if (field is null || member is null || member.Equals("id", StringComparison.OrdinalIgnoreCase))
        {
            return field;
        }

        // What is no field of the referred record is its display name, which compares as text does.
        var behind = field.Target is { } target ? known.Schema(target)?.Find(member) : null;
        return behind ?? schema.Fields.FirstOrDefault(other => other is { Type: FieldType.Text, Values.Count: 0 });
    }
}
