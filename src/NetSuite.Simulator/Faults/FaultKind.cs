namespace NetSuite.Simulator.Faults;

/// <summary>What can go wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>No kind was given.</summary>
    None,
    /// <summary>429 CONCURRENCY_LIMIT_EXCEEDED.</summary>
    TooManyRequests,
    /// <summary>The same code with status 400, as one client's authors saw it.</summary>
    ConcurrencyError,
    /// <summary>401 INVALID_LOGIN for good credentials, as an overloaded account answers.</summary>
    InvalidLogin,
    /// <summary>The request's bearer token expires: 401 invalid_token, now and for whoever uses it again. Requests without one are let through.</summary>
    ExpiredToken,
    /// <summary>500 UNEXPECTED_ERROR.</summary>
    UnexpectedError,
    /// <summary>503 with an HTML page, as the edge answers during maintenance.</summary>
    Unavailable,
    /// <summary>400 USER_ERROR: somebody saved the record in between. Only writes of records are struck, those of jobs in their tasks.</summary>
    RecordChanged,
    /// <summary>200 with JSON that ends in the middle.</summary>
    Garbage,
    /// <summary>The right answer under the content type of a web page.</summary>
    WrongContentType,
    /// <summary>No answer until the client leaves, or the delay is over and the connection is reset.</summary>
    Hang,
    /// <summary>The right answer, trickling over the delay.</summary>
    SlowBody,
    /// <summary>The right answer, whose connection closes half way.</summary>
    CutBody,
    /// <summary>The connection is reset and nothing was done.</summary>
    ResetBefore,
    /// <summary>Everything was done, the connection is reset, the answer is lost.</summary>
    ResetAfter,
    /// <summary>What is written can be read only after the delay. Only writes of records are struck.</summary>
    LateVisibility,
}
