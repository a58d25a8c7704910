using System.Globalization;

namespace NetSuite.Client;

/// <summary>Counts what a plan finds, where NetSuite can.</summary>
internal sealed class RecordCount(NetSuiteClient client, SearchPlan plan)
{
    /// <summary>The number; null when only reading all records would tell.</summary>
    public async Task<long?> ReadAsync(CancellationToken cancellationToken)
    {
        if (plan.Rows is { } rows && !plan.FiltersRows && !plan.FiltersRecords)
        {
            var page = await new QueryReader(client, null).ReadAsync(rows.CountText, rows.Parameters, 1, 0, cancellationToken).ConfigureAwait(false);

            // The only value there is, whatever name NetSuite gave it.
            return page.Items is [var row, ..] && long.TryParse(row.Values.FirstOrDefault(value => value is not null), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
                ? count
                : null;
        }

        return plan.ExactList is { } list
            ? await new IdPages(client, plan.Summary.Type, list.Text.Length == 0 ? null : list.Text).CountAsync(cancellationToken).ConfigureAwait(false)
            : null;
    }
}
