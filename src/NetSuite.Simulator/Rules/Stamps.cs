namespace NetSuite.Simulator.Rules;

/// <summary>Dates a record: created once, changed with every save, even one that changes nothing.</summary>
internal sealed class Stamps : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.IsForm)
        {
            return;
        }
        var now = save.Clock.Now;
        if (save.Type.CreatedField is { } created && save.IsNew && !(save.IsSeed && save.Values[created] is not null))
        {
            save.Values[created] = now;
        }
        if (save.Type.ModifiedField is { } modified && !(save.IsSeed && save.Values[modified] is not null))
        {
            save.Values[modified] = now;
        }
    }
}
