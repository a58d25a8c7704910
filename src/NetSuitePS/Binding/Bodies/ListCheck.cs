using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>Refuses lists of a record whose lines NetSuite would take for others than their owner means.</summary>
internal static class ListCheck
{
    /// <summary>Checks a list that was assigned to a record or a part of one.</summary>
    /// <param name="record">Its owner.</param>
    /// <param name="index">Which of its properties the list is.</param>
    /// <param name="isReplaced">Whether the list takes the place of the one NetSuite has.</param>
    public static void Check(RecordObject record, int index, bool isReplaced)
    {
        if (record.Values[index] is not RecordList lines)
        {
            return;
        }

        var name = record.Shape.Properties[index].Name;
        var known = (record.Original(index) as RecordList ?? Enumerable.Empty<object?>()).OfType<RecordObject>().ToArray();
        if (lines.Any(record.WasSent))
        {
            throw new InputException(
                $"The new lines of '{name}' went to NetSuite with an earlier update; sent again, they would be there twice.",
                recommendedAction: "Read the record again before you change its lines further.");
        }

        if (lines.OfType<RecordObject>().Except(known).Any())
        {
            throw new InputException(
                $"A line of '{name}' belongs to another record, so its number means another line here.",
                recommendedAction: "Give new lines as hashtables.");
        }

        if (!isReplaced && known.Except(lines).Any())
        {
            throw new InputException(
                $"Lines of '{name}' were taken out, but NetSuite keeps lines that are not sent.",
                recommendedAction: "Use -SublistMode Replace: then the lines that are left are all the record keeps.");
        }
    }
}
