using NetSuite.Client;
using NetSuitePS.Output;

namespace NetSuitePS.Writing;

/// <summary>An input of a run whose result has not been written yet.</summary>
/// <param name="input">The input: the target of an error, and what a failed result holds to be tried again.</param>
internal sealed class PendingWrite(object? input)
{
    /// <summary>The input.</summary>
    public object? Input => input;

    /// <summary>The write, as far as it is known.</summary>
    public RecordWrite? Write { get; set; }

    /// <summary>The record whose changes are sent; null for other inputs.</summary>
    public Record? Changed { get; set; }

    /// <summary>What that record held when its changes were collected.</summary>
    public SentChanges? Sent { get; set; }

    /// <summary>What to do with it.</summary>
    public PendingKind Kind { get; set; } = PendingKind.Write;

    /// <summary>Why it was not sent.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>What comes of it; null for what was not sent.</summary>
    public Task<WriteOutcome>? Outcome { get; set; }

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    /// <summary>Names of which the user knows already that NetSuite ignores them.</summary>
    public IReadOnlySet<string> Told { get; set; } = new HashSet<string>();

    /// <summary>Objects that come out in its place.</summary>
    public IReadOnlyList<object> Shown { get; set; } = [];

    /// <summary>Whether nothing need be waited for.</summary>
    public bool IsReady => Outcome?.IsCompleted ?? true;
}
