using System.Globalization;
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

    /// <summary>Closes and forgets all connections, or those to one address.</summary>
    public void CloseAll(Uri? url = null)
    {
        foreach (var connection in connections.FindAll(connection => url is null || connection.Url == url))
        {
            Remove(connection);
        }
    }

    /// <summary>An open connection by its name; null if there is none.</summary>
    public NetSuiteConnection? Find(string name) =>
        connections.Find(connection => connection.IsOpen && connection.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name itself, or with a number when an open connection has it.</summary>
    public string FreeName(string name) =>
        Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))
            .First(candidate => Find(candidate) is null);

    /// <summary>Adds a connection; it becomes current when there is no other, or when asked for.</summary>
    public void Add(NetSuiteConnection connection, bool makeCurrent)
    {
        connections.Add(connection);
        if (makeCurrent || Current is null)
        {
            MakeCurrent(connection);
        }
    }

    /// <summary>Has the commands use this connection when they are given none.</summary>
    public void MakeCurrent(NetSuiteConnection connection)
    {
        foreach (var other in connections.Append(connection))
        {
            other.IsCurrent = ReferenceEquals(other, connection);
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
