using System.Text.RegularExpressions;

namespace NetSuite.Client;

/// <summary>Learns from what NetSuite refuses, so that the search can go another way.</summary>
internal sealed partial class Learning(NetSuiteClient client, AccountMetadata metadata, Func<bool, CancellationToken, Task<AccountDates>> datesOf)
{
    /// <summary>Whether something was learned that makes another plan.</summary>
    /// <param name="exception">The refusal of the query or the list.</param>
    /// <param name="plan">What was refused.</param>
    /// <param name="state">What the search has learned so far.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> LearnAsync(NetSuiteException exception, SearchPlan plan, SearchState state, CancellationToken cancellationToken)
    {
        if (plan.Dates is not null && !state.HasNewDates && IsDateRefusal(exception))
        {
            state.HasNewDates = true;
            await datesOf(true, cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (plan.Rows is not { } query || state.IsQueryRefused)
        {
            return false;
        }

        switch (exception)
        {
            case NetSuitePermissionException:
                state.Refuse(exception);
                return true;
            case NetSuiteValidationException or NetSuiteNotFoundException:
                return Name(exception, query) is var (table, column) ? Keep(table, column) : await ProbeAsync(query, state, cancellationToken).ConfigureAwait(false);
            case NetSuiteUnavailableException { StatusCode: 500, Code: "UNEXPECTED_ERROR" }:
                return await ProbeAsync(query, state, cancellationToken).ConfigureAwait(false);
            default:
                return false;
        }
    }

    private static bool IsDateRefusal(NetSuiteException exception) =>
        exception is NetSuiteValidationException && exception.Errors.Any(error => DateRefusal().IsMatch(error.Detail));

    // The table, and the column where the refusal names one. A column that several tables may have is left to trying.
    private static (string Table, string? Column)? Name(NetSuiteException exception, RowQuery query)
    {
        foreach (var detail in exception.Errors.Select(error => error.Detail))
        {
            // The words about a column may name its table too.
            if (UnknownColumn().Match(detail) is { Success: true } match)
            {
                var parts = match.Groups["name"].Value.Split('.');
                var columns = query.Used
                    .Where(column => column.Name.Equals(parts[^1], StringComparison.OrdinalIgnoreCase) && (parts.Length == 1 || column.Alias.Equals(parts[^2], StringComparison.OrdinalIgnoreCase)))
                    .Select(column => (column.Table, column.Name)).Distinct().ToList();
                return columns is [var only] ? only : null;
            }

            if (UnknownTable().Match(detail) is { Success: true } table)
            {
                var name = table.Groups["name"].Value;
                return query.Used.Select(column => column.Table).Append(query.Table).FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
                    ? (found, null)
                    : null;
            }
        }

        return null;
    }

    private bool Keep(string table, string? column)
    {
        // What was known already did not help.
        var isNew = !metadata.IsMissing(table, column);
        metadata.LearnMissing(table, column);
        return isNew;
    }

    private async Task<bool> ProbeAsync(RowQuery query, SearchState state, CancellationToken cancellationToken)
    {
        if (state.HasProbed)
        {
            return false;
        }

        state.HasProbed = true;
        var learned = false;
        foreach (var table in query.Used.GroupBy(column => column.Table, StringComparer.OrdinalIgnoreCase))
        {
            var columns = table.DistinctBy(column => column.Name).ToList();
            if (await WorksAsync(table.Key, [], cancellationToken).ConfigureAwait(false))
            {
                learned |= await ProbeAsync(table.Key, columns, cancellationToken).ConfigureAwait(false);
            }
            else if (!table.Key.Equals(query.Table, StringComparison.OrdinalIgnoreCase) && await WorksAsync(query.Table, [], cancellationToken).ConfigureAwait(false))
            {
                learned |= Keep(table.Key, null);
            }
        }

        return learned;
    }

    private async Task<bool> ProbeAsync(string table, List<QueryColumn> columns, CancellationToken cancellationToken)
    {
        if (columns.Count == 0 || await WorksAsync(table, columns, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (columns is [var only])
        {
            // What is learned is kept for good: NetSuite itself must not have failed meanwhile.
            return await WorksAsync(table, [], cancellationToken).ConfigureAwait(false) && Keep(table, only.Name);
        }

        var half = columns.Count / 2;
        var first = await ProbeAsync(table, columns[..half], cancellationToken).ConfigureAwait(false);
        return await ProbeAsync(table, columns[half..], cancellationToken).ConfigureAwait(false) || first;
    }

    private async Task<bool> WorksAsync(string table, List<QueryColumn> columns, CancellationToken cancellationToken)
    {
        var items = columns.Select((column, index) => $"p.{column.Name} AS c{index}").Prepend($"p.id AS {RowQuery.Id}");
        try
        {
            await client.SendAsync(
                QueryRequest.Page($"SELECT {string.Join(", ", items)} FROM {table} p WHERE ROWNUM <= 1", [], 1, 0), JsonAnswers.Object, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (NetSuiteException exception) when (exception is NetSuiteValidationException or NetSuiteNotFoundException or NetSuitePermissionException or NetSuiteUnavailableException { StatusCode: 500 })
        {
            return false;
        }
    }

    [GeneratedRegex(@"(Record '(?<name>[^']+)' was not found|Invalid search type: (?<name>\w+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex UnknownTable();

    [GeneratedRegex(@"(Unknown identifier|Field) '(?<name>[^']+)'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex UnknownColumn();

    [GeneratedRegex(@"Parse of date/time|Unparseable date|Invalid date|date format|ORA-018\d\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex DateRefusal();
}
