namespace NetSuite.Client;

/// <summary>What is to become of a call after one of its attempts.</summary>
internal enum Verdict
{
    /// <summary>It is done.</summary>
    Success,

    /// <summary>It has failed.</summary>
    Fail,

    /// <summary>It is sent again after a wait.</summary>
    Again,

    /// <summary>It is sent again at once, with a new access token.</summary>
    AgainWithNewToken,
}
