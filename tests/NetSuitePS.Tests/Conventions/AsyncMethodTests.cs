using System.Reflection;

namespace NetSuitePS.Tests.Conventions;

/// <summary>Whatever waits can be stopped.</summary>
[Collection(ConventionCollection.Name)]
public sealed class AsyncMethodTests(StagedModule module)
{
    private const string Token = "System.Threading.CancellationToken";

    private static readonly string[] Awaitables =
    [
        "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1",
        "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1",
        "System.Collections.Generic.IAsyncEnumerable`1",
    ];

    /// <summary>Methods that need no token, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["NetSuite.Client.AccessTokenCache.RenewAsync"] = "One renewal serves many callers, so none may cancel it; it ends with the cache.",
        ["NetSuite.Client.BatchRun.KeepAsync"] = "What came of a write is kept even when the run is stopped, so that the next one knows.",
        ["NetSuite.Client.BatchRun.KeepJobAsync"] = "A job that was made is kept even when the run is stopped, so that the next one asks for it.",
        ["NetSuite.Client.ExistenceLookup.AnswerAsync"] = "One question serves many writes, so none may cancel it; it ends with the run.",
        ["NetSuite.Client.JournalLog.CloseAsync"] = "What was kept must be on the disk when the journal is closed.",
        ["NetSuite.Client.WriteJournal.Append"] = "It hands a line to the operating system, which takes no time.",
        ["NetSuite.Client.WriteOutcomes.KeepAsync"] = "What came of a write is kept even when the run is stopped, so that the next one knows.",
        ["NetSuite.Simulator.Jobs.JobQueue.CloseAsync"] = "It ends only when every accepted job has: a client was promised its result.",
        ["NetSuite.Simulator.Jobs.JobQueue.WhenIdleAsync"] = "It waits for jobs that nobody may cut short.",
        ["NetSuite.Simulator.Hosting.StandardInput.CancelAtEndAsync"] = "It waits for the end of the input, which a token can't hasten.",
    };

    private IEnumerable<MethodInfo> AsyncMethods =>
        from assembly in new[] { module.Abstractions, module.Client, module.Commands, module.Simulator }
        from type in assembly.GetTypes()
        where !IsGenerated(type) && type.BaseType?.FullName != "System.MulticastDelegate"
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !IsGenerated(method) && !method.IsSpecialName && Awaitables.Contains(FullName(method.ReturnType))
        select method;

    [Fact]
    public void Cancellation_tokens_come_last() => Convention.Holds(
        "The CancellationToken of an async method is its last parameter:",
        AsyncMethods.Where(method => method.GetParameters().SkipLast(1).Any(parameter => parameter.ParameterType.FullName == Token)).Select(NameOf));

    [Fact]
    public void Async_methods_take_a_cancellation_token() => Convention.Holds(
        "An async method takes a CancellationToken (or is an exception with its reason in this test):",
        AsyncMethods
            .Where(method => !method.GetParameters().Any(parameter => parameter.ParameterType.FullName == Token))
            .Where(method => !IsGivenFromOutside(method))
            .Select(NameOf)
            .Where(name => !Exceptions.ContainsKey(name)));

    [Fact]
    public void Exceptions_name_methods_that_exist() => Convention.Holds(
        "These exceptions are for methods that do not exist:",
        Exceptions.Keys.Except(AsyncMethods.Select(NameOf)));

    /// <summary>Somebody else's base class, interface or web server decides what the method takes.</summary>
    private static bool IsGivenFromOutside(MethodInfo method) =>
        method is { IsVirtual: true, Attributes: var attributes } && (attributes & MethodAttributes.NewSlot) == 0
        || method.DeclaringType!.GetInterfaces().Any(type =>
            type.Assembly != method.DeclaringType.Assembly && type.GetMethods().Any(own => method.Name.Split('.')[^1] == own.Name))
        || method.GetParameters().Any(parameter => parameter.ParameterType.Namespace?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true);

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsGenerated(outer))
        || member.GetCustomAttributesData().Any(data => data.AttributeType.Name == "CompilerGeneratedAttribute");

    private static string FullName(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name;

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
