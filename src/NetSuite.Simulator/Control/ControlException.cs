namespace NetSuite.Simulator.Control;

/// <summary>The control endpoint refuses a request.</summary>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
