using System.Management.Automation;
using System.Runtime.CompilerServices;
using System.Security;

namespace NetSuitePS.Sessions;

/// <summary>
/// Lets a secret parameter take plain text, and remembers that it did, so that the cmdlet can warn: history
/// and logs may keep what was typed.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : ArgumentTransformationAttribute
{
    private static readonly ConditionalWeakTable<SecureString, object> FromPlainText = [];

    /// <summary>Whether the secret was given as plain text.</summary>
    public static bool WasPlainText(SecureString? secret) => secret is not null && FromPlainText.TryGetValue(secret, out _);

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if ((inputData is PSObject wrapper ? wrapper.BaseObject : inputData) is not string text)
        {
            return inputData;
        }

        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        FromPlainText.Add(secret, this);
        return secret;
    }
}
