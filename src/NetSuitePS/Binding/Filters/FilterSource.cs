using System.Management.Automation.Language;
using System.Text;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Filters;

/// <summary>The text of a filter, and the syntax tree of the same text with its bare field names spelled out.</summary>
internal sealed class FilterSource
{
    /// <summary>What is put before a bare field name.</summary>
    public const string Item = "$_.";

    // What a message shows of a long filter.
    private const int Shown = 60;
    private const string TooComplex = "ScriptTooComplicated";

    private readonly string text;
    // Where a field name was spelled out, in the text as it was given.
    private readonly List<int> bare;

    private FilterSource(string text, List<int> bare, ScriptBlockAst tree)
    {
        this.text = text;
        this.bare = bare;
        Tree = tree;
    }

    /// <summary>The syntax tree, without errors.</summary>
    public ScriptBlockAst Tree { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="InputException">PowerShell can't read it.</exception>
    public static FilterSource Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InputException("The filter is empty.", recommendedAction: "Write a condition, such as { $_.balance -gt 1000 }, or leave -Filter out.");
        }

        var bare = new List<int>();
        var spelled = text;
        while (true)
        {
            var tree = Parser.ParseInput(spelled, out var tokens, out var errors);
            var source = new FilterSource(text, bare, tree);
            if (Array.Exists(errors, error => error.ErrorId == TooComplex) || Nesting.IsTooDeep(tokens))
            {
                throw TooDeep();
            }

            // A word that begins a statement of PowerShell's, such as 'process', can hide what follows it until it is spelled out.
            var found = BareNames.Find(tokens, source);
            if (found.Count > 0)
            {
                spelled = source.Spell(found, spelled);
            }
            else
            {
                return errors.Length == 0 ? source : throw source.Unreadable(errors[0]);
            }
        }
    }

    /// <summary>The refusal of conditions that are nested too deeply to be worked with.</summary>
    public static InputException TooDeep() => new(
        "The filter is nested too deeply.",
        recommendedAction: "Leave out parentheses that change nothing, and write many values of one field as one list: $_.id -in $ids.");

    /// <summary>A piece of the text as it was given.</summary>
    public string Piece(IScriptExtent extent) => text[Original(extent.StartOffset)..Original(extent.EndOffset)];

    /// <summary>Whether a piece is a field's name without <c>$_.</c>.</summary>
    public bool IsBare(IScriptExtent extent) => bare.BinarySearch(Original(extent.StartOffset)) >= 0;

    /// <summary>The refusal of a piece, which it shows.</summary>
    /// <param name="extent">The piece.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="action">What to write instead.</param>
    public InputException Refuse(IScriptExtent extent, string problem, string action)
    {
        var start = Original(extent.StartOffset);
        var end = Original(extent.EndOffset);
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        line = line > start ? start : line;
        var lineEnd = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
        var from = Math.Max(line, start - Shown);
        var to = Math.Min(lineEnd, Math.Max(start + 1, Math.Min(end, start + Shown)) + Shown);
        to = Math.Max(from, Math.Min(to, text.Length));
        var head = from > line ? "..." : string.Empty;
        var shown = text[from..to].TrimEnd().Replace('\t', ' ');
        var carets = new string('^', Math.Clamp(Math.Min(end, from + shown.Length) - start, 1, Shown));
        return new InputException(
            $"{problem}\n    {head}{shown}{(to < lineEnd ? "..." : string.Empty)}\n    {new string(' ', head.Length + start - from)}{carets}",
            recommendedAction: action);
    }

    private InputException Unreadable(ParseError error) => Refuse(
        error.Extent,
        $"PowerShell can't read the filter: {error.Message.TrimEnd()}",
        "A condition is a field, a comparison and a value: balance -gt 1000 -and (email -like '*@example.com'). Text that is a value stands in quotes.");

    private string Spell(List<int> found, string spelled)
    {
        var written = new StringBuilder(spelled.Length + (found.Count * Item.Length));
        var from = 0;
        foreach (var offset in found)
        {
            written.Append(spelled, from, offset - from).Append(Item);
            from = offset;
        }

        written.Append(spelled, from, spelled.Length - from);

        // The earlier insertions are still those that the offsets were counted with.
        var originals = found.ConvertAll(Original);
        bare.AddRange(originals);
        bare.Sort();
        return written.ToString();
    }

    // A name's own start counts from before what was put there. The names are in order, and so are their places in the text
    // that was spelled out.
    private int Original(int offset)
    {
        var (low, high) = (0, bare.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = bare[middle] + (middle * Item.Length) < offset ? (middle + 1, high) : (low, middle);
        }

        var shift = low == 0 ? 0 : ((low - 1) * Item.Length) + Math.Min(Item.Length, offset - bare[low - 1] - ((low - 1) * Item.Length));
        return Math.Min(text.Length, offset - shift);
    }
}
