namespace NetSuite.Simulator.Tests.Support;

/// <summary>Lets other work go on until something has happened.</summary>
public static class Until
{
    public static async Task Holds(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
