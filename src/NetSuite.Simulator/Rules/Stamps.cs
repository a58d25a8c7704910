namespace NetSuite.Simulator.Rules;

/// <summary>Dates a record: created once, changed with every save, even one that changes nothing.</summary>
internal sealed class Stamps : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.IsPreview)
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

    /// <summary>Marks a record that changed because another one did.</summary>
    public static void Touch(SaveContext save)
    {
        if (save.Type.ModifiedField is { } modified)
        {
            save.Values[modified] = save.Clock.Now;
        }
    }
}
