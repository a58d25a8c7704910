using NetSuite.Client;

namespace NetSuitePS.Writing;

/// <summary>Knows how far the handing over of jobs is, for a user who stops it; from any thread.</summary>
internal sealed class HandOverNotice
{
    private const int MostNamed = 5;

    private readonly object gate = new();
    private readonly List<string> named = [];
    private IReadOnlyList<RecordWrite> current = [];
    private int jobs;
    private int waiting;

    /// <summary>One more record waits to be handed over.</summary>
    public void Took()
    {
        lock (gate)
        {
            waiting++;
        }
    }

    /// <summary>Some of those that wait will not be handed over, which was told.</summary>
    public void Left(int count)
    {
        lock (gate)
        {
            waiting -= count;
        }
    }

    /// <summary>A batch is being handed over.</summary>
    public void Begin(IReadOnlyList<RecordWrite> batch)
    {
        lock (gate)
        {
            current = batch;
            waiting -= batch.Count;
        }
    }

    /// <summary>It was, as this job; null when it was refused, which is told.</summary>
    public void End(string? job)
    {
        lock (gate)
        {
            current = [];
            if (job is not null && ++jobs <= MostNamed)
            {
                named.Add(job);
            }
        }
    }

    /// <summary>What there is to tell; null when nothing is left to be handed over.</summary>
    public string? Text()
    {
        lock (gate)
        {
            if (current.Count == 0 && waiting == 0)
            {
                return null;
            }

            var done = jobs == 0 ? "no job" : $"{(jobs == 1 ? "1 job" : $"{jobs} jobs")} ({string.Join(", ", named)}{(jobs > MostNamed ? $" and {jobs - MostNamed} more" : string.Empty)}), which NetSuite goes on with";
            return $"The command ended after it had handed over {done}."
                + (current.Count == 0 ? string.Empty : $" A batch of {current.Count} was being handed over, from {UnderWayNotice.Name(current[0])} on: it may or may not take effect. See in NetSuite before you write it again.")
                + (waiting == 0 ? string.Empty : $" {waiting} that were taken in were not sent.");
        }
    }
}
