using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using NetSuite.Client;
using NetSuitePS.Abstractions;
using NetSuitePS.Binding;
using NetSuitePS.Output;

namespace NetSuitePS.Commands;

/// <summary>Calls any NetSuite REST service: the way out for what has no command of its own.</summary>
/// <remarks>
/// <para>The call is signed, limited, retried and reported like those of the other commands, and goes to the
/// connection's account only. Reads and deletes are repeated when NetSuite is busy; a POST, PATCH or PUT never
/// is once it may have arrived.</para>
/// <para>JSON answers come out as objects, other answers as text, and an empty answer as the address of the
/// record it made, if there is one.</para>
/// </remarks>
/// <example>
/// <code>Invoke-NetSuiteRestMethod system/v1/serverTime</code>
/// <para>Asks NetSuite for its clock.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteRestMethod record/v1/customer -QueryParameter @{ q = 'companyName START_WITH "A"' } -All | Select-Object -First 5</code>
/// <para>Lists the ids of customers by a filter, page after page.</para>
/// </example>
/// <example>
/// <code>Invoke-NetSuiteRestMethod record/v1/contact -Method Post -Body @{ firstName = 'Ada'; lastName = 'Field'; subsidiary = @{ id = 1 } }</code>
/// <para>Creates a contact and shows its address.</para>
/// </example>
/// <netsuite>The role needs REST Web Services (Full) and what the service asks for.</netsuite>
/// <seealso cref="GetNetSuiteRecordCommand"/>
[Cmdlet(VerbsLifecycle.Invoke, "NetSuiteRestMethod", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject), typeof(string), typeof(Uri))]
public sealed class InvokeNetSuiteRestMethodCommand : NetSuiteCmdlet
{
    /// <summary>The path below /services/rest/, for example record/v1/customer/42, or a whole path or address of the account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Href", "Uri")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = null!;

    /// <summary>The HTTP method.</summary>
    [Parameter]
    [ValidateSet("Get", "Post", "Patch", "Put", "Delete", "Options", "Head", IgnoreCase = true)]
    public string Method { get; set; } = "Get";

    /// <summary>The body: JSON text, or a hashtable or object that becomes JSON.</summary>
    [Parameter]
    public object? Body { get; set; }

    /// <summary>Query parameters; they are encoded for you.</summary>
    [Parameter]
    public IDictionary? QueryParameter { get; set; }

    /// <summary>Further headers, for example @{ Prefer = 'transient' }.</summary>
    [Parameter]
    public IDictionary? Headers { get; set; }

    /// <summary>Asks for page after page of a list or query, and gives its items.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>The items of a page with -All.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int PageSize { get; set; } = 1000;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Path, () =>
    {
        var request = RestRequests.Create(Method, Path, Body, QueryParameter, Headers);
        if (request.Safety == RequestSafety.Read || ShouldProcess(Path, Method.ToUpperInvariant()))
        {
            if (All)
            {
                WriteStream(token => RestRequests.PagesAsync(Client, request, PageSize, token), Write);
            }
            else
            {
                Write(Await(token => Client.SendAsync(request, token)));
            }
        }
    });

    private void Write(JsonElement item) => WriteObject(JsonObjects.ToObject(item));

    private void Write(NetSuiteResponse response)
    {
        if (RestRequests.IsJson(response))
        {
            Write(response.Json());
        }
        else if (!response.Body.IsEmpty)
        {
            WriteObject(System.Text.Encoding.UTF8.GetString(response.Body.Span));
        }
        else if (response.Location is not null)
        {
            WriteObject(response.Location);
        }
    }
}
