using NetSuite;
using NetSuite.Client;

namespace NetSuitePS.Sessions;

/// <summary>An open connection to one NetSuite account under one role. It never shows its credentials.</summary>
public sealed class NetSuiteConnection
{
    private readonly NetSuiteClient client;
    private int closed;

    internal NetSuiteConnection(string name, NetSuiteClient client, string authentication)
    {
        Name = name;
        Authentication = authentication;
        this.client = client;
        Account = client.Account;
        Url = client.BaseUri;
    }

    /// <summary>The connection's name in this session; the account id unless another was given.</summary>
    public string Name { get; }

    /// <summary>The account.</summary>
    public AccountId Account { get; }

    /// <summary>The address the requests go to.</summary>
    public Uri Url { get; }

    /// <summary>How the connection signs in: <c>Token</c> or <c>Certificate</c>.</summary>
    public string Authentication { get; }

    /// <summary>Whether commands use this connection when they are given none.</summary>
    public bool IsCurrent { get; internal set; }

    /// <summary>False after Disconnect-NetSuite.</summary>
    public bool IsOpen => Volatile.Read(ref closed) == 0;

    internal NetSuiteClient Client => client;

    /// <summary>The records that were read or written by it lately.</summary>
    internal RecentRecords RecentRecords { get; } = new();

    internal void Close()
    {
        if (Interlocked.Exchange(ref closed, 1) == 0)
        {
            client.Dispose();
        }
    }

    /// <summary>The name and the account.</summary>
    public override string ToString() => Name == Account.Realm ? Name : $"{Name} ({Account.Realm})";
}
