using System.Collections;
using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Errors;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Runs a SuiteQL query and gives its rows as objects.</summary>
/// <remarks>
/// <para>Rows come out while NetSuite still delivers: a page of 1000 at a time, at most one page ahead of what
/// you use. Select-Object -First and Ctrl+C stop asking at once.</para>
/// <para>Each column is a property. NetSuite leaves empty columns out of a row; here they are there, empty. NetSuite
/// sends all values as text. Where the query and the known record types leave no doubt what a column holds, numbers
/// come out as numbers, T and F as true and false, and dates as dates: columns of known tables, COUNT, SUM and AVG,
/// and MIN, MAX, ROUND, ABS, NVL and COALESCE of such columns. Ids and references to records stay text, and so does
/// everything else. Give computed columns a name with AS. -AsText leaves all values as they are.</para>
/// <para>Date columns come out as the account shows them, mostly without the time of day, on the account's clock.
/// TO_CHAR(column, 'YYYY-MM-DD HH24:MI:SS') gives date and time as text.</para>
/// <para>Never build a query out of input: write ? and give the values with -Parameter.</para>
/// <para>NetSuite runs the query anew for every page, so a result of more than one page needs an ORDER BY on a
/// unique column, or rows may be missing or repeated.</para>
/// <para>NetSuite gives 100,000 rows of one result. When the query ends with ORDER BY on a unique column of whole
/// numbers that is also selected, such as the id, the rows beyond them follow all the same; several columns may make
/// it unique together. Any other query with more rows ends with an error that says how to write it.</para>
/// <para>-First and -Skip count the rows of each query from the pipeline.</para>
/// </remarks>
/// <example>
/// <code>Invoke-NetSuiteQuery "SELECT id, companyname FROM customer ORDER BY id" | Select-Object -First 3</code>
/// <para>Shows three customers.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteQuery 'SELECT id, tranid, foreigntotal FROM transaction WHERE type = ? AND foreigntotal > ? ORDER BY id' -Parameter CustInvc, 100</code>
/// <para>Finds invoices above an amount. The values are bound, so their quotes do no harm.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteQuery 'SELECT tl.transaction, tl.id, tl.quantity, tl.foreignamount AS amount FROM transactionline tl ORDER BY tl.transaction, tl.id' | Where-Object quantity -gt 10</code>
/// <para>Reads all lines of transactions, however many there are: two columns of the ORDER BY make each row unique. Quantities are numbers.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteQuery 'SELECT id, companyname FROM customer ORDER BY id' -Skip 5 -First 5</code>
/// <para>Leaves five customers out and gives the next five, with one request. -IncludeTotalCount would give their number, too.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteQuery 'SELECT mainline, COUNT(*) AS lines FROM transactionline GROUP BY mainline' -AsText</code>
/// <para>Gives the values as the text that NetSuite sends, such as T and F.</para>
/// </example>
/// <netsuite>The role needs SuiteAnalytics Workbook (Edit), REST Web Services (Full) and the permissions of the
/// record types that are queried.</netsuite>
/// <seealso cref="GetNetSuiteRecordCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "NetSuiteQuery", SupportsPaging = true)]
[OutputType(typeof(Row))]
public sealed class InvokeNetSuiteQueryCommand : NetSuiteCmdlet
{
    /// <summary>The SuiteQL text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = null!;

    /// <summary>
    /// The values for the question marks of the query, in their order. NetSuite takes them as text: write
    /// TO_DATE(?, 'YYYY-MM-DD HH24:MI:SS') for a date, which is given by the account's clock.
    /// </summary>
    [Parameter(Position = 1)]
    [Alias("Parameters")]
    [AllowNull]
    public object?[]? Parameter { get; set; }

    /// <summary>Gives all values as the text that NetSuite sends.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Query, () =>
    {
        var values = Parameter?.Select(Bindable).ToArray();
        var options = Options();
        var types = Client.Query.TypesOf(Query);
        var rows = new RowFactory(column => AsText ? FieldType.Text : types[column], () => Dates(types));
        WriteStream(
            token => Client.Query.QueryAsync(Query, values, options, token),
            row => WriteObject(rows.Create(row)));
    });

    private AccountDates? Dates(QueryTypes types)
    {
        var dates = Await(types.DatesAsync);
        if (dates is null)
        {
            WriteWarning("NetSuite did not tell how the account writes dates, so columns of dates hold text. TO_CHAR(column, 'YYYY-MM-DD') gives text of one form.");
        }

        return dates;
    }

    private QueryOptions Options()
    {
        if (PagingParameters.Skip > int.MaxValue)
        {
            throw new InputException($"-Skip goes up to {int.MaxValue} rows.");
        }

        return new QueryOptions
        {
            Skip = (int)PagingParameters.Skip,
            First = PagingParameters.First > int.MaxValue ? null : (int)PagingParameters.First,
            Total = PagingParameters.IncludeTotalCount ? total => Post(cmdlet => cmdlet.WriteObject(TotalCount(total))) : null,
            Warning = warning => Post(cmdlet => cmdlet.WriteWarning(warning)),
        };
    }

    private PSObject TotalCount(long? total) => PagingParameters.NewTotalCount((ulong)(total ?? 0), accuracy: total is null ? 0 : 1);

    // What is no scalar would be bound as the name of its class, and find nothing.
    private static object? Bindable(object? value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        null or DBNull => null,
        Record or RecordWriteResult => RecordReferenceAttribute.Find(value, externalIds: false),
        SwitchParameter flag => flag.IsPresent,
        string or bool or RecordRef or Uri or IFormattable => value is PSObject scalar ? scalar.BaseObject : value,
        IEnumerable => throw new InputException(
            "A list can't be bound to one question mark.", recommendedAction: "Write a question mark for each value: WHERE id IN (?, ?)."),
        var other => throw new InputException($"A {other.GetType().FullName} can't be bound to a question mark."),
    };
}
