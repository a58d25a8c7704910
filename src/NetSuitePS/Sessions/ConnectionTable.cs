using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace NetSuitePS.Sessions;

/// <summary>The open connections of one runspace and which of them is current. No runspace sees another's.</summary>
internal sealed class ConnectionTable
{
    private static readonly ConditionalWeakTable<Runspace, ConnectionTable> Tables = [];

    private readonly List<NetSuiteConnection> connections = [];

    /// <summary>The table of the runspace this thread works for.</summary>
    public static ConnectionTable OfRunspace => Tables.GetOrCreateValue(Runspace.DefaultRunspace);

    public NetSuiteConnection? Current => connections.Find(connection => connection.IsCurrent);

    public IReadOnlyList<NetSuiteConnection> All => connections.FindAll(connection => connection.IsOpen);

    public void CloseAll()
    {
        foreach (var connection in connections.ToArray())
        {
            Remove(connection);
        }
    }

    /// <summary>Adds a connection; it becomes current when there is no other, or when asked for.</summary>
    public void Add(NetSuiteConnection connection, bool makeCurrent)
    {
        connections.Add(connection);
        if (makeCurrent || Current is null)
        {
            connections.ForEach(other => other.IsCurrent = ReferenceEquals(other, connection));
        }
    }

    /// <summary>Closes and forgets a connection.</summary>
    public void Remove(NetSuiteConnection connection)
    {
        connection.IsCurrent = false;
        connections.Remove(connection);
        connection.Close();
    }
}
