using System.Text;

namespace NetSuite.Testing.Servers;

/// <summary>A request as it arrived, its target byte for byte.</summary>
public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Target.Split('?')[0];

    public string BodyText => Encoding.UTF8.GetString(Body);

    public string Authorization => Headers["Authorization"];
}
