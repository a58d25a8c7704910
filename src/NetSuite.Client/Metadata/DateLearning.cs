using System.Globalization;
using System.Text.Json;

namespace NetSuite.Client;

/// <summary>Asks an account how it writes dates and in which time zone.</summary>
internal sealed class DateLearning(NetSuiteClient client)
{
    // Types whose lists nearly every role may ask for by a time of change; the first that answers is enough.
    private static readonly string[] Listed = ["customer", "salesOrder", "vendor", "contact"];

    /// <summary>One query says it all; where it is refused, a list call that has to fail names both, and the account's clock an offset.</summary>
    /// <exception cref="NetSuiteException">Nothing worked.</exception>
    public async Task<AccountDates> LearnAsync(CancellationToken cancellationToken)
    {
        var (whole, refusal) = await TryAsync(token => QueryAsync("SESSIONTIMEZONE AS timezone", token), cancellationToken).ConfigureAwait(false);
        var format = DateSamples.Learn(whole ?? []);
        var zone = (whole ?? []).Where(text => !DateSamples.IsSample(text)).Select(ZoneNames.Find).FirstOrDefault(found => found is not null);
        if (format is { } known && zone is not null)
        {
            return new AccountDates(zone, known.Pattern, known.Months);
        }

        // The days came, and by another calendar: what else NetSuite says of its format would be read wrongly.
        if (format is null && whole is { Count: > 12 })
        {
            throw Unknown($"it writes a day as '{whole.FirstOrDefault(text => ZoneNames.Find(text) is null)}'", null);
        }

        // A zone is better than an offset: it knows when clocks change.
        if (await RefusalAsync(cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return format is { } seen ? new AccountDates(zone ?? refused.Zone, seen.Pattern, seen.Months) : new AccountDates(zone ?? refused.Zone, refused.Pattern);
        }

        var (clock, second) = zone is null ? await TryAsync(ClockAsync, cancellationToken).ConfigureAwait(false) : default;
        return clock is { } found && (format ?? DateSamples.Learn(found.Texts)) is { } atLast
            ? new AccountDates(ZoneNames.Of(found.Offset), atLast.Pattern, atLast.Months)
            : throw Unknown((refusal ?? second)?.Message.TrimEnd('.'), refusal ?? second);
    }

    private async Task<IReadOnlyList<string>> QueryAsync(string first, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        await foreach (var row in client.Query.QueryAsync($"SELECT {first}, {DateSamples.Columns} FROM DUAL", null, null, cancellationToken).ConfigureAwait(false))
        {
            texts.AddRange(row.Values.OfType<string>());
        }

        return texts;
    }

    // Some answers leave the search's own words out ("Unparseable date"); then another type says no more either.
    private async Task<AccountDates?> RefusalAsync(CancellationToken cancellationToken)
    {
        foreach (var type in Listed)
        {
            var request = new NetSuiteRequest
            {
                Method = HttpMethod.Get,
                Path = RecordPath.Of(type),
                Query = [new("q", "lastModifiedDate AFTER \"x\""), .. Paging.Query(1, 0)],
                Safety = RequestSafety.Read,
                Purpose = "learn the account's date format",
            };
            var (_, refusal) = await TryAsync(token => client.SendAsync(request, token), cancellationToken).ConfigureAwait(false);
            if (refusal is not null && AccountDates.FromRefusal(refusal) is { } dates)
            {
                return dates;
            }

            if (refusal is NetSuiteValidationException && refusal.Code != "NONEXISTENT_FIELD")
            {
                return null;
            }
        }

        return null;
    }

    private async Task<(IReadOnlyList<string> Texts, TimeSpan Offset)?> ClockAsync(CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(
            new NetSuiteRequest { Method = HttpMethod.Get, Path = "system/v1/serverTime", Safety = RequestSafety.Read, Purpose = "read the time" },
            JsonAnswers.Object,
            cancellationToken).ConfigureAwait(false);
        var texts = await QueryAsync("TO_CHAR(CURRENT_DATE, 'YYYY-MM-DD HH24:MI:SS') AS clock", cancellationToken).ConfigureAwait(false);
        var clock = texts.Select(text => DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateTime?)null)
            .FirstOrDefault(read => read is not null);
        if (clock is not { } wall || !answer.TryGetProperty("serverTime", out var text) || text.ValueKind != JsonValueKind.String || !text.TryGetDateTimeOffset(out var now))
        {
            return null;
        }

        // All offsets are whole quarters of an hour; the rest is the time that passed in between.
        var quarters = Math.Round((wall - now.UtcDateTime) / TimeSpan.FromMinutes(15));
        return Math.Abs(quarters) <= 14 * 4 ? (texts, TimeSpan.FromMinutes(15 * quarters)) : null;
    }

    private static async Task<(T? Answer, NetSuiteException? Refusal)> TryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return (await call(cancellationToken).ConfigureAwait(false), null);
        }
        catch (NetSuiteException exception) when (exception is NetSuiteValidationException or NetSuitePermissionException or NetSuiteNotFoundException or NetSuiteUnavailableException { StatusCode: 500 })
        {
            // NetSuite answers 500 to some functions it does not know.
            return (default, exception);
        }
    }

    private static NetSuiteValidationException Unknown(string? reason, NetSuiteException? refusal) => new(
        $"It can't be told how this account writes dates, or in which time zone{(reason is null ? string.Empty : $": {reason}")}.", refusal)
    {
        Call = refusal?.Call ?? new FailedCall { Attempts = 0 },
        RecommendedAction = "Give the role the permission 'SuiteAnalytics Workbook', so that it may run SuiteQL, or set the user's date format and time zone to usual ones under Home > Set Preferences.",
    };
}
