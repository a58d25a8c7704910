namespace NetSuite.Simulator.Http;

/// <summary>A link of a form: where, how and as what to send the request it stands for.</summary>
internal sealed record FormLink(string Relation, string Address, string Method, string MediaType);
