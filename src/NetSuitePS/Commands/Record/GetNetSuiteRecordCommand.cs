using System.Management.Automation;
using NetSuite;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Binding.Filters;
using NetSuitePS.Completion;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Finds records of NetSuite by a filter, or reads them by internal id or external id.</summary>
/// <remarks>
/// <para>With a type alone, all its records come, in the order of their ids. -Filter, -Where and -Query say which records,
/// -OrderBy in which order, -First and -Skip how many, -Property which fields of them. NetSuite does the work: with
/// -Property, a thousand records come with one request where NetSuite's query language has the fields. A whole
/// record takes a request of its own. -Explain shows how it will be done, without doing it.</para>
/// <para>Each record comes out as an object with typed properties as soon as it has arrived: numbers are numbers, dates
/// are dates, and a reference to another record shows its name and keeps its id. A reference equals an id:
/// $_.subsidiary -eq 1. Change properties and pipe the object to Set-NetSuiteRecord: only what changed is sent.</para>
/// <para>NetSuite leaves empty fields out of a record. Each field that holds one value is a property all the same, $null
/// where it is empty, as far as the fields of the type are known; sublists and subrecords are there when -Expand
/// names them. With -Property the record has these properties and its id, and no others.</para>
/// <para>Records named by id are read several at a time, and come out in the order they were named in. A record that does
/// not exist, or that NetSuite won't show, gives one error; the others arrive. An id that is empty never means all records.</para>
/// </remarks>
/// <example>
/// <code>Get-NetSuiteRecord customer -Filter { companyName -like 'C*' } -Property companyName, email, balance -OrderBy balance -Descending -First 5</code>
/// <para>Finds customers by name, the highest balance first, with three of their fields.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer 101</code>
/// <para>Reads the customer with the internal id 101.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer eid:CUST-001, eid:CUST-002 | Format-Table id, companyName, email</code>
/// <para>Reads two customers by their external ids.</para>
/// </example>
/// <example>
/// <code>(Get-NetSuiteRecord salesOrder eid:SO-SEED-1 -Expand item).item | Format-Table line, item, quantity, amount</code>
/// <para>Shows the lines of a sales order. -Sublist item gives the same lines, each with the id of its order.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer -Where ('isInactive', 'eq', $false), ('phone', 'ne', $null) -Property companyName, phone</code>
/// <para>Finds records by conditions that are data, as a script makes them.</para>
/// </example>
/// <example>
/// <code>Get-NetSuiteRecord customer -Query 'companyName START_WITH "A"' -Explain</code>
/// <para>Shows how customers would be found by a filter in NetSuite's own words.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and the view permission of the record type. NetSuite loads
/// records in edit mode even for reading, so a locked record gives an error.</netsuite>
/// <seealso cref="SetNetSuiteRecordCommand"/>
/// <seealso cref="InvokeNetSuiteQueryCommand"/>
[Cmdlet(VerbsCommon.Get, "NetSuiteRecord", DefaultParameterSetName = ByFilter, SupportsPaging = true)]
[OutputType(typeof(Record), typeof(RecordPart), typeof(RecordPlan))]
public sealed class GetNetSuiteRecordCommand : RecordCmdlet, IDynamicParameters
{
    private const string ByFilter = FieldParameters.ByFilter;
    private const string ByWhere = FieldParameters.ByWhere;
    private const string ByQuery = "Query";
    private const string ById = "Id";

    // Enough that a slow record does not hold up the reading of those behind it.
    private const int ReadsAhead = 4;

    // Completion offers what a person has seen: a large result must not push out all the records met before it.
    private const int MostNoted = 50;

    private readonly FieldFilters fields = new();
    private readonly HashSet<string> explained = new(StringComparer.OrdinalIgnoreCase);
    private ConcurrentReads<RecordRef, (RecordQuery Query, IReadOnlyList<FoundRecord> Found)>? reads;
    private FoundRecords? objects;
    private RecordQuery? query;
    private ulong seen;
    private long noted;
    private bool isTotalWritten;

    /// <summary>The records: internal ids, external ids as eid:VALUE, or objects with an id.</summary>
    [Parameter(ParameterSetName = ById, Position = 1, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [RecordReference]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    public RecordRef[] Id { get; set; } = [];

    /// <summary>Which records: a condition in PowerShell's comparison language, as a script block or a string. See about_NetSuitePS_Filters.</summary>
    [Parameter(ParameterSetName = ByFilter)]
    [ValidateNotNullOrEmpty]
    [Filter]
    [ArgumentCompleter(typeof(FilterCompleter))]
    public object? Filter { get; set; }

    /// <summary>Which records, as data: 'field', 'operator', 'value', or several of these, or objects with Field, Operator and Value. All must hold, or with -MatchAny one.</summary>
    [Parameter(ParameterSetName = ByWhere, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public object[] Where { get; set; } = [];

    /// <summary>Takes the records for which at least one condition of -Where holds.</summary>
    [Parameter(ParameterSetName = ByWhere)]
    public SwitchParameter MatchAny { get; set; }

    /// <summary>Which records, as a filter expression in NetSuite's own language. It is sent as it is.</summary>
    [Parameter(ParameterSetName = ByQuery, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Query { get; set; }

    /// <summary>Only these fields, with wildcards; dotted for a field of what a reference leads to, such as subsidiary.name. A sublist or subrecord comes with its content. With -Sublist, columns of its rows.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string[] Property { get; set; } = [];

    /// <summary>What to sort by: fields, each alone or with its direction ('balance desc'), or hashtables with Expression and Descending. By default the id.</summary>
    [Parameter(ParameterSetName = ByFilter)]
    [Parameter(ParameterSetName = ByWhere)]
    [Parameter(ParameterSetName = ByQuery)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object[] OrderBy { get; set; } = [];

    /// <summary>Sorts from the largest to the smallest, where -OrderBy does not say the direction itself.</summary>
    [Parameter(ParameterSetName = ByFilter)]
    [Parameter(ParameterSetName = ByWhere)]
    [Parameter(ParameterSetName = ByQuery)]
    public SwitchParameter Descending { get; set; }

    /// <summary>Sublists and subrecords to read too; * for all. NetSuite takes long over this for large records.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public string[] Expand { get; set; } = [];

    /// <summary>A sublist, such as item: its rows come instead of the records, each with the id of its record as recordId. -First and -Skip count the records, not the rows.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SublistCompleter))]
    public string? Sublist { get; set; }

    /// <summary>Shows how the records would be got, and why so, without getting them.</summary>
    [Parameter]
    public SwitchParameter Explain { get; set; }

    /// <summary>A parameter for each field that a filter may name: the value, a pattern with wildcards or several of these.</summary>
    public object? GetDynamicParameters() => fields.Offer(GetType(), Type, Connection);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ById)
        {
            WriteTotal(() => MyInvocation.ExpectingInput ? null : Id.Length);
            foreach (var id in Id)
            {
                Next(id);
            }
        }
        else if (!MyInvocation.ExpectingInput)
        {
            // Input that names no record is an error of its own, and never means all records.
            Guarded(Type, Find);
        }
    }

    /// <inheritdoc/>
    protected override void CompleteProcessing() => reads?.Finish();

    private void Find()
    {
        var wanted = Wanted(TypeFor(null)) with
        {
            Filter = fields.AddTo(ParameterSetName switch
            {
                ByWhere => WhereReader.Read(Where, MatchAny),
                ByFilter when Filter is not null => FilterParser.Parse(Filter, SessionState),
                _ => null,
            }),
            RawFilter = Query,
            OrderBy = SortKeys.Parse(OrderBy, Descending),
            Skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue),
            First = PagingParameters.First < long.MaxValue ? (long)PagingParameters.First : null,
        };
        if (Explain)
        {
            WriteObject(Await(token => Client.Search.PlanAsync(wanted, token)));
            return;
        }

        WriteTotal(() => Await(token => Client.Search.CountAsync(wanted, token)));
        WriteStream(
            token => Client.Search.FindAsync(wanted, plan => Post(cmdlet => cmdlet.WriteVerbose(plan.ToString())), token),
            found => Write(wanted, found));
    }

    private void Next(RecordRef id)
    {
        // Records that are left out need not be read.
        if (seen++ < PagingParameters.Skip || seen - PagingParameters.Skip > PagingParameters.First)
        {
            return;
        }

        if (Explain)
        {
            Guarded(id, () => ExplainRead(TypeFor(id.Type)));
            return;
        }

        reads ??= ReadConcurrently<RecordRef, (RecordQuery Query, IReadOnlyList<FoundRecord> Found)>(
            Client.MaxConcurrency * ReadsAhead, (item, read) => Guarded(item, () => Take(read)));
        reads.Add(id, async token =>
        {
            var wanted = Wanted(TypeFor(id.Type));
            return (wanted, await Client.Search.ReadAsync(wanted, id, token));
        });
    }

    private void Take(Task<(RecordQuery Query, IReadOnlyList<FoundRecord> Found)> read)
    {
        var (wanted, found) = Await(_ => read);
        foreach (var record in found)
        {
            Write(wanted, record);
        }
    }

    private void ExplainRead(string type)
    {
        if (explained.Add(type))
        {
            WriteObject(new RecordPlan
            {
                Type = type,
                Route = RecordRoute.Read,
                Requests = $"1 for each record, {Client.MaxConcurrency} at a time",
                Fields = Property,
                Reasons = ["The records were named by their ids."],
            });
        }
    }

    private RecordQuery Wanted(string type) => query?.Type == type ? query : query = new RecordQuery { Type = type, Fields = Property, Expand = Expand, Sublist = Sublist };

    private void Write(RecordQuery wanted, FoundRecord found)
    {
        if (found.Failure is { } failure)
        {
            Guarded(found.Record, () => throw failure);
            return;
        }

        if (!ReferenceEquals(objects?.Query, wanted))
        {
            objects = new FoundRecords(wanted, Client.AccountMetadata.Known(wanted.Type));
        }

        var record = objects.Create(found);
        if (noted++ < MostNoted)
        {
            Lookup.Note(record);
        }

        WriteObject(record);
    }

    private void WriteTotal(Func<long?> count)
    {
        if (PagingParameters.IncludeTotalCount && !Explain && !isTotalWritten)
        {
            isTotalWritten = true;
            WriteObject(count() is { } total
                ? PagingParameters.NewTotalCount((ulong)total, accuracy: 1)
                : PagingParameters.NewTotalCount(0, accuracy: 0));
        }
    }
}
