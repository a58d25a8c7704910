using System.Globalization;
using System.Text.Json;
using NetSuite.Simulator.Hosting;
using NetSuite.Simulator.Jobs;

namespace NetSuite.Simulator.Http;

/// <summary>/async/v1/job/{id} with its tasks and their results.</summary>
internal sealed class JobEndpoints(SimulatedAccount account)
{
    public const string Path = "/services/rest/async/v1/job";

    public Reply Handle(AccountRequest request)
    {
        if (request.Resource is not ["job", var number, ..])
        {
            throw Refusals.MissingUrl();
        }
        if (request.Method != "GET")
        {
            throw Refusals.MethodNotAllowed(request.Method, "GET");
        }
        var job = Number(number) is { } id ? account.Jobs.Find(id, JobOwner.Of(request.Login)) : null;
        if (job is null)
        {
            throw Refusals.MissingRecord();
        }
        var address = string.Create(CultureInfo.InvariantCulture, $"{request.Target.Origin}{Path}/{job.Id}");
        return request.Resource switch
        {
            [_, _] => Show(job, address),
            [_, _, "task"] => List(request, job, address),
            [_, _, "task", var task] => Show(Task(job, task), address),
            [_, _, "task", var task, "result"] => Task(job, task).State.Result ?? throw Refusals.MissingRecord(),
            _ => throw Refusals.MissingUrl(),
        };
    }

    private static JobTask Task(Job job, string number) =>
        Number(number) is { } id && id >= 1 && id <= job.Tasks.Count ? job.Tasks[(int)id - 1] : throw Refusals.MissingRecord();

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Reply Show(Job job, string address) => Json(writer =>
    {
        var progress = job.Progress;
        LinkWriter.Self(writer, address);
        writer.WriteBoolean("completed"u8, progress is JobProgress.Succeeded or JobProgress.Failed);
        writer.WriteString("id"u8, job.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("progress"u8, Word(progress));
        writer.WriteStartObject("task"u8);
        LinkWriter.Self(writer, $"{address}/task");
        writer.WriteEndObject();
    });

    private Reply List(AccountRequest request, Job job, string address)
    {
        var paging = new Paging(request.Target) { Behaviour = account.Options.Behaviour };
        var page = job.Tasks.Skip(paging.Offset).Take(paging.Size).ToList();
        return Json(writer =>
        {
            paging.WriteLinks(writer, $"{address}/task", job.Tasks.Count, "GET");
            writer.WriteNumber("count"u8, page.Count);
            writer.WriteBoolean("hasMore"u8, paging.Offset + page.Count < job.Tasks.Count);
            writer.WriteStartArray("items"u8);
            foreach (var task in page)
            {
                writer.WriteStartObject();
                LinkWriter.Self(writer, string.Create(CultureInfo.InvariantCulture, $"{address}/task/{task.Id}"));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteNumber("offset"u8, paging.Offset);
            writer.WriteNumber("totalResults"u8, job.Tasks.Count);
        });
    }

    private static Reply Show(JobTask task, string address) => Json(writer =>
    {
        var state = task.State;
        var own = string.Create(CultureInfo.InvariantCulture, $"{address}/task/{task.Id}");
        writer.WriteStartArray("links"u8);
        if (state.Result is not null)
        {
            LinkWriter.One(writer, "related", $"{own}/result");
        }
        LinkWriter.One(writer, "self", own);
        writer.WriteEndArray();
        writer.WriteBoolean("completed"u8, state.Result is not null);
        writer.WriteString("id"u8, task.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("progress"u8, Word(state.Progress));
        Time(writer, "startTime", state.Started);
        Time(writer, "endTime", state.Ended);
    });

    private static void Time(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            writer.WriteString(name, known.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }
    }

    private static string Word(JobProgress progress) => progress switch
    {
        JobProgress.Pending => "pending",
        JobProgress.Processing => "processing",
        JobProgress.Succeeded => "succeeded",
        _ => "failed",
    };

    private static Reply Json(Action<Utf8JsonWriter> write)
    {
        using var json = new JsonBuffer();
        json.Writer.WriteStartObject();
        write(json.Writer);
        json.Writer.WriteEndObject();
        return Reply.Json(json, MediaTypes.Singular);
    }
}
