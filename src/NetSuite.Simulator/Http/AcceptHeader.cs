using Microsoft.Net.Http.Headers;

namespace NetSuite.Simulator.Http;

/// <summary>What a request's Accept header asks for.</summary>
internal static class AcceptHeader
{
    private static readonly HashSet<string> Served = new(StringComparer.OrdinalIgnoreCase)
    {
        "*/*", "application/*", "application/json", MediaTypes.Resource, "application/vnd.oracle.resource",
    };

    /// <summary>A form where one is named, else the resource; refused where nothing named can be served.</summary>
    public static Representation Read(AccountRequest request)
    {
        // What can't be read says nothing: clients send stranger headers than the service minds.
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) || accepted.Count == 0)
        {
            return Representation.Resource;
        }
        foreach (var type in accepted.Where(type => type.MediaType.Equals(MediaTypes.Resource, StringComparison.OrdinalIgnoreCase)))
        {
            if (FormOf(type) is { } form)
            {
                return form;
            }
        }
        return accepted.Any(type => Served.Contains(type.MediaType.ToString())) ? Representation.Resource : throw Refusals.NotAcceptable();
    }

    private static Representation? FormOf(MediaTypeHeaderValue type)
    {
        var name = type.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("type", StringComparison.OrdinalIgnoreCase))?.GetUnescapedValue().ToString();
        return name?.ToUpperInvariant() switch
        {
            "CREATE-FORM" => Representation.CreateForm,
            "EDIT-FORM" => Representation.EditForm,
            "SELECT-OPTIONS" => Representation.SelectOptions,
            _ => null,
        };
    }
}
