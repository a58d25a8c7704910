using NetSuitePS.HelpBuilder.Cmdlets;

namespace NetSuitePS.HelpBuilder.Documentation;

/// <summary>Says what a reader of the help calls the thing a cref names.</summary>
internal sealed class CrefNames
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public CrefNames(IEnumerable<Cmdlet> cmdlets)
    {
        foreach (var cmdlet in cmdlets)
        {
            known[MemberIds.Of(cmdlet.Type)] = cmdlet.Name;
            foreach (var parameter in cmdlet.Parameters.Where(parameter => parameter.Property is not null))
            {
                known[MemberIds.Of(parameter.Property!)] = "-" + parameter.Name;

                // A base class's parameter is also reached through the cmdlet that inherits it.
                known[$"P:{MemberIds.Of(cmdlet.Type)[2..]}.{parameter.Name}"] = "-" + parameter.Name;
            }
        }
    }

    /// <summary>The name, or null when the compiler could not find what the cref names.</summary>
    public string? Find(string cref)
    {
        if (known.TryGetValue(cref, out var name))
        {
            return name;
        }

        var isBroken = cref.Length < 3 || cref[1] != ':' || cref[0] == '!';
        return isBroken ? null : LastName(cref[2..]);
    }

    private static string LastName(string path)
    {
        var parameters = path.IndexOf('(', StringComparison.Ordinal);
        var plain = parameters < 0 ? path : path[..parameters];
        var last = plain[(plain.LastIndexOf('.') + 1)..];
        var arity = last.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? last : last[..arity];
    }
}
