namespace NetSuite.Simulator.Records;

/// <summary>The rows of a statement under way; disposing ends the run.</summary>
internal readonly ref struct StoreRows(StoreStatement statement)
{
    public bool Next() => statement.Step();

    public bool IsNull(int column) => statement.IsNull(column);

    public string Text(int column) => statement.Text(column);

    public long Integer(int column) => statement.Integer(column);

    public double Real(int column) => statement.Real(column);

    public void Dispose() => statement.Reset();
}
