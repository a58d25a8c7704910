using System.Text;

namespace NetSuite.Simulator.Catalog;

/// <summary>Makes the words people read out of the names programs use.</summary>
internal static class Words
{
    /// <summary>companyName becomes Company Name.</summary>
    public static string FromName(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]))
            {
                text.Append(' ');
            }
            text.Append(i == 0 ? char.ToUpperInvariant(name[i]) : name[i] == '_' ? ' ' : name[i]);
        }
        return text.ToString();
    }

    /// <summary>PENDING_APPROVAL becomes Pending Approval; an id in mixed case or of one letter stays as it is.</summary>
    public static string FromId(string id)
    {
        if (id.Length < 4 || id.Any(char.IsAsciiLetterLower))
        {
            return id;
        }
        var words = id.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => word[..1] + word[1..].ToLowerInvariant()));
    }
}
