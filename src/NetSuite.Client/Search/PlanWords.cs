using System.Globalization;

namespace NetSuite.Client;

/// <summary>Says in words how a search goes, and why.</summary>
internal static class PlanWords
{
    /// <summary>The requests to expect.</summary>
    /// <param name="route">The way.</param>
    /// <param name="terms">The search.</param>
    /// <param name="isExact">Whether what NetSuite finds is what is asked for, in its order.</param>
    /// <param name="read">The values that records are read for.</param>
    public static string Requests(RecordRoute route, SearchTerms terms, bool isExact, Selection read)
    {
        var others = read.Paths.Where(path => path.IsJoined).Select(path => path.Field.Name).Distinct().Count();
        if (terms.Query.First is { } first && isExact && (route != RecordRoute.ListThenRead || terms.Query.Skip == 0))
        {
            var pages = route == RecordRoute.ListThenRead ? Math.Ceiling((decimal)first / Paging.MaxPageSize) : RowPages.Count(terms.Query.Skip, first);
            var most = route == RecordRoute.Query ? pages : pages + ((decimal)first * (1 + others));
            return most <= 1 ? most.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{most} at most");
        }

        return route switch
        {
            RecordRoute.Read => "1 for each record",
            RecordRoute.Query => "1 for each 1000 records found",
            _ => $"1 for each 1000 records found, and 1 for each record{(others > 0 ? " and each that it refers to" : string.Empty)}",
        };
    }

    /// <summary>Why this way.</summary>
    public static IEnumerable<string> Reasons(RecordRoute route, Choice choice, bool isExact, bool sortsHere)
    {
        var terms = choice.Terms;
        var type = terms.Schema.Type.Name;
        if (terms.Query.RawFilter is not null)
        {
            yield return "A filter expression in NetSuite's own language belongs to the list call.";
        }
        else if (choice.State.Refusal is { } refusal)
        {
            yield return refusal is NetSuitePermissionException ? "NetSuite refused the query to this role." : refusal.Message;
        }
        else if (choice.Columns is null)
        {
            yield return $"SuiteQL has no table of {type}.";
        }

        if (route == RecordRoute.Query)
        {
            yield return "SuiteQL has every field that is needed.";
        }
        else if (terms.Sublist is { } sublist)
        {
            yield return $"The lines of {sublist} come from the record.";
        }
        else if (terms.Parts.Count > 0)
        {
            yield return $"The content of {string.Join(", ", terms.Parts)} comes only with the whole record.";
        }
        else if (terms.Fields.Count == 0)
        {
            yield return "A whole record comes only from a read of it.";
        }

        foreach (var path in choice.Missing)
        {
            yield return path.IsScalar() ? $"{path.Name} is no column of SuiteQL." : $"{path.Name} holds more than one value, which a query can't select.";
        }

        if (terms.Filter is not null && route == RecordRoute.ListThenRead && choice.Columns is not null)
        {
            var without = terms.Filter.Paths.Where(path => !choice.Columns.Has(path)).Select(path => path.Name).Distinct();
            yield return $"The filter compares {string.Join(", ", without.DefaultIfEmpty("what SuiteQL can't"))}, which only the list call can filter by.";
        }

        if (!isExact)
        {
            yield return "NetSuite finds more than the filter means, so each record is checked when it arrives.";
        }

        if (sortsHere)
        {
            yield return "NetSuite can't sort this, so the records come when all of them have been read.";
        }
        else if (route == RecordRoute.ListThenRead)
        {
            yield return "NetSuite lists in no order: only a result of up to 1000 records comes in the order of the ids.";
        }
    }
}
