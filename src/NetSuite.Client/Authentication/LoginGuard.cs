namespace NetSuite.Client;

/// <summary>
/// Stops a client whose very first logins are refused from sending more: five failed logins lock a NetSuite user for
/// 30 minutes, and a pipeline of a thousand items makes five in a second. A client that has been let in once is not
/// stopped, since an overloaded account refuses good logins too.
/// </summary>
internal sealed class LoginGuard
{
    private volatile bool letIn;
    private volatile NetSuiteAuthenticationException? refusal;

    public void LetIn() => letIn = true;

    public void Refused(NetSuiteAuthenticationException exception)
    {
        if (!letIn)
        {
            refusal = exception;
        }
    }

    /// <exception cref="NetSuiteAuthenticationException">An earlier login was refused.</exception>
    public void ThrowIfRefused()
    {
        if (!letIn && refusal is { } first)
        {
            throw new NetSuiteAuthenticationException(
                $"{first.Message} This call was not sent, so that the user does not get locked; connect again with corrected credentials.", first)
            {
                StatusCode = first.StatusCode,
                Errors = first.Errors,
                OperationId = first.OperationId,
                RecommendedAction = first.RecommendedAction,
                Attempts = 0,
            };
        }
    }
}
