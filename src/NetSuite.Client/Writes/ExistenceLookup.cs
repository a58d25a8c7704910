namespace NetSuite.Client;

/// <summary>
/// Tells which records exist, by external id, at few requests: one goes out only when few of the writes it answered
/// are left to be sent, and asks for all that wait by then.
/// </summary>
/// <param name="client">The account.</param>
/// <param name="throttle">What writes may be under way at once, and questions about single records with them.</param>
/// <param name="enough">How many answered writes that are still to be sent make the next request wait.</param>
/// <param name="stop">Ends with the run.</param>
internal sealed class ExistenceLookup(NetSuiteClient client, SemaphoreSlim throttle, int enough, CancellationToken stop)
{
    /// <summary>How many records one request asks for at most.</summary>
    public const int Cap = 200;

    private readonly object gate = new();
    private readonly ExternalIdQuery query = new(client);
    private readonly List<ExistenceQuestion> waiting = [];
    private readonly HashSet<ExistenceQuestion> ahead = [];
    private bool underWay;

    /// <summary>Looks whether a record exists.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="externalId">The external id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer; it is to be disposed when the write it was asked for is sent.</returns>
    /// <exception cref="NetSuiteException">NetSuite does not say.</exception>
    public async Task<ExistenceQuestion> AskAsync(string type, string externalId, CancellationToken cancellationToken)
    {
        var question = new ExistenceQuestion(type, externalId, Leave);
        lock (gate)
        {
            waiting.Add(question);
        }

        AskForMany();
        try
        {
            question.Exists = await question.Answer.WaitAsync(cancellationToken).ConfigureAwait(false)
                ?? await AskAloneAsync(type, externalId, cancellationToken).ConfigureAwait(false);
            return question;
        }
        catch
        {
            question.Dispose();
            throw;
        }
    }

    private async Task<bool> AskAloneAsync(string type, string externalId, CancellationToken cancellationToken)
    {
        await throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var slot = new Slot(throttle);
        return await client.Records.ExistsAsync(type, new RecordRef { ExternalId = externalId }, cancellationToken).ConfigureAwait(false);
    }

    private void Leave(ExistenceQuestion question)
    {
        lock (gate)
        {
            waiting.Remove(question);
            ahead.Remove(question);
        }

        AskForMany();
    }

    private void AskForMany()
    {
        ExistenceQuestion[] questions;
        lock (gate)
        {
            if (underWay || waiting.Count == 0 || ahead.Count >= enough)
            {
                return;
            }

            underWay = true;
            var type = waiting[0].Type;
            questions = [.. waiting.Where(question => question.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).Take(Cap)];
            waiting.RemoveAll(questions.Contains);
            ahead.UnionWith(questions);
        }

        // It fails none but its questions.
        _ = AnswerAsync(questions);
    }

    private async Task AnswerAsync(ExistenceQuestion[] questions)
    {
        try
        {
            var found = await query.FindAsync(questions[0].Type, [.. questions.Select(question => question.ExternalId)], stop).ConfigureAwait(false);
            foreach (var question in questions)
            {
                question.Tell(found?.ContainsKey(question.ExternalId));
            }
        }
        catch (Exception exception)
        {
            Array.ForEach(questions, question => question.Fail(exception));
        }

        lock (gate)
        {
            underWay = false;
        }

        AskForMany();
    }
}
