using System.Globalization;
using NetSuite.Simulator.Records;

namespace NetSuite.Simulator.Rules;

/// <summary>Calls, tasks, events, messages and cases begin today; what is complete has a day of completion.</summary>
internal sealed class Activities : IRecordRule
{
    private const string Complete = "COMPLETE";
    private const long FirstCase = 1001;

    public void Apply(SaveContext save)
    {
        switch (save.Type.Name)
        {
            case "phoneCall" or "calendarEvent" or "task" or "projectTask":
                SetDates(save);
                break;
            case "message" when save.IsNew:
                save.Values["messageDate"] ??= save.Clock.Today;
                break;
            case "supportCase":
                SetCase(save);
                break;
            default:
                break;
        }
    }

    private static void SetDates(SaveContext save)
    {
        var values = save.Values;
        if (save.IsNew)
        {
            values["startDate"] ??= save.Clock.Today;
        }
        if (!save.Changes("status") || save.Type.Shape.Find("completedDate") is null)
        {
            return;
        }
        if (values.Text("status") != Complete)
        {
            values["completedDate"] = null;
            return;
        }
        values["completedDate"] ??= save.Clock.Today;
        if (save.Type.Shape.Find("percentComplete") is not null)
        {
            values["percentComplete"] = 100.0;
        }
    }

    private static void SetCase(SaveContext save)
    {
        var values = save.Values;
        if (save.IsNew)
        {
            values["caseNumber"] ??= Counters.Next(save.Session, "number:supportCase", FirstCase).ToString(CultureInfo.InvariantCulture);
            values["startDate"] ??= save.Clock.Today;
            values["dateCreated"] ??= values["createdDate"] ?? save.Clock.Now;
            values["subsidiary"] ??= save.Referred("company")?.Values["subsidiary"];
            values["email"] ??= save.Referred("company")?.Values["email"];
        }
        values["stage"] = save.Referred("status")?.Values["stage"];
    }
}
