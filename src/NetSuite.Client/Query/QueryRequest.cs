namespace NetSuite.Client;

/// <summary>Makes the request for a page of a query.</summary>
internal static class QueryRequest
{
    public static NetSuiteRequest Page(string suiteQl, IReadOnlyList<object?> parameters, int pageSize, int offset) => new()
    {
        Method = HttpMethod.Post,
        Path = "query/v1/suiteql",
        Query = Paging.Query(pageSize, offset),
        Headers = [new("Prefer", "transient")],
        Body = QueryBody.Write(suiteQl, parameters),
        Safety = RequestSafety.Read,
        Purpose = "run the query",
    };
}
