namespace NetSuite.Simulator.Authentication;

/// <summary>What became of a request to be let in: a login, or the reason why there is none.</summary>
internal readonly record struct LoginAttempt(LoginFailure Failure, Login? Login)
{
    public static implicit operator LoginAttempt(LoginFailure failure) => new(failure, null);

    public static implicit operator LoginAttempt(Login login) => new(LoginFailure.None, login);
}
