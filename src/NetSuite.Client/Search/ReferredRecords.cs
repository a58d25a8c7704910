using System.Collections.Concurrent;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Reads what the references of records lead to, each record once.</summary>
/// <param name="client">The client.</param>
/// <param name="paths">The values that are wanted of them.</param>
internal sealed class ReferredRecords(NetSuiteClient client, IEnumerable<FieldPath> paths)
{
    // Beyond this many they are forgotten and read anew, so that memory stays flat.
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<(string Type, string Id, string Fields), Task<JsonElement?>> read = new();
    private readonly IReadOnlyList<(string Field, string? Target, string Members)> heads =
    [
        .. paths.Where(path => path.IsJoined).GroupBy(path => path.Field.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, group.First().Field.TargetType(), string.Join(',', group.Select(path => path.Member!.Name).Distinct()))),
    ];

    /// <summary>The records that a record's references lead to, by the name of the reference.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> OfAsync(JsonElement record, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, target, members) in heads)
        {
            var reference = (RecordRef?)DocumentValues.Read(record, new RecordField { RecordType = string.Empty, Name = field, Label = field, Type = FieldType.Reference });
            if (reference?.Id is { } id && (target ?? DocumentValues.LinkedType(record, field)) is { } type
                && await ReadAsync(type, id, members, cancellationToken).ConfigureAwait(false) is { } other)
            {
                found[field] = other;
            }
        }

        return found;
    }

    private async Task<JsonElement?> ReadAsync(string type, string id, string members, CancellationToken cancellationToken)
    {
        if (read.Count >= Most)
        {
            read.Clear();
        }

        var mine = new TaskCompletionSource<JsonElement?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var task = read.GetOrAdd((type, id, members), mine.Task);
        if (task == mine.Task)
        {
            try
            {
                var document = await client.Records.GetAsync(type, new RecordRef { Id = id }, new RecordGetOptions { Fields = members.Split(',') }, cancellationToken).ConfigureAwait(false);
                mine.SetResult(document.Body);
            }
            catch (NetSuiteNotFoundException exception) when (exception.Errors.Count > 0)
            {
                // A query joins nothing then; that the record which refers to it is gone must not be taken from this.
                mine.SetResult(null);
            }
            catch (Exception exception)
            {
                // All who wait for it learn of it; who comes later tries again, where that can help.
                if (exception is not NetSuitePermissionException)
                {
                    read.TryRemove((type, id, members), out _);
                }

                mine.SetException(exception);
            }
        }

        return await task.ConfigureAwait(false);
    }
}
