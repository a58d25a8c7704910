namespace NetSuite.Simulator.Rules;

/// <summary>A line of an order from which goods have moved or which is billed stays: neither removed, nor of another item, nor of less than that.</summary>
internal sealed class LinkedLines : IRecordRule
{
    public void Apply(SaveContext save)
    {
        if (save.IsNew || !OrderProgress.IsOrder(save.Type))
        {
            return;
        }
        var processed = Processed(save);
        var lines = save.Values.Lines("item");
        foreach (var (number, before) in save.LinesBefore("item").Where(line => processed.ContainsKey(line.Key)))
        {
            var index = lines.ToList().FindIndex(line => line.Number("line") == number);
            if (index < 0 || !LineAmounts.Same(before, lines[index], "item"))
            {
                save.Refuse("This line item cannot be removed or replaced because it has been linked to other transactions.", "item");
            }
            else if (!LineAmounts.Same(before, lines[index], "quantity") && Math.Abs(lines[index].Amount("quantity") ?? 0) < processed[number])
            {
                save.Refuse("The quantity of a line item can not be less than what has been processed of it.", SaveContext.LinePath("item", index, "quantity"));
            }
        }
    }

    // The most that any kind of document has taken of each line.
    private static Dictionary<long, decimal> Processed(SaveContext save)
    {
        var most = new Dictionary<long, decimal>();
        foreach (var documents in save.Dependents.GroupBy(document => OrderProgress.FieldCounting(save.Type, document.Type)).Where(group => group.Key is not null))
        {
            foreach (var (line, quantity) in OrderProgress.Taken(save.Id, documents))
            {
                most[line] = Math.Max(most.GetValueOrDefault(line), Math.Abs(quantity));
            }
        }
        return most;
    }
}
