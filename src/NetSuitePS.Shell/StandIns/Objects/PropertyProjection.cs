using System.Management.Automation;
using NetSuitePS.Shell.StandIns.Engine;

namespace NetSuitePS.Shell.StandIns.Objects;

/// <summary>Makes objects with the chosen properties of others.</summary>
internal sealed class PropertyProjection
{
    private readonly PropertyChoice[] _choices;
    private readonly WildcardPattern[] _excluded;

    private PropertyProjection(PropertyChoice[] choices, string[]? excluded)
    {
        _choices = choices;
        _excluded = [.. (excluded ?? []).Select(e => WildcardPattern.Get(e, WildcardOptions.IgnoreCase))];
    }

    /// <summary>Null when neither argument is given; without -Property all are chosen.</summary>
    public static PropertyProjection? Read(object[]? property, string[]? excluded) =>
        property is null && excluded is null ? null : new(PropertyChoice.Read(property ?? ["*"]), excluded);

    public PSObject Of(PSObject source)
    {
        var result = AddTo(new PSObject(), source);
        result.TypeNames.Insert(0, "Selected." + source.TypeNames[0]);
        return result;
    }

    public PSObject AddTo(PSObject target, PSObject source)
    {
        foreach (var choice in _choices.SelectMany(c => c.Resolve(source)))
        {
            if (_excluded.Any(e => e.IsMatch(choice.Label)))
            {
                continue;
            }
            if (target.Properties[choice.Label] is null)
            {
                target.Properties.Add(new PSNoteProperty(choice.Label, choice.ValueOf(source)));
            }
        }
        return target;
    }
}
