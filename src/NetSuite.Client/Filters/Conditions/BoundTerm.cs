namespace NetSuite.Client;

/// <summary>A part of a bound filter. There is no negation among them: it was moved into the conditions, where empty fields are accounted for.</summary>
internal abstract record BoundTerm;
