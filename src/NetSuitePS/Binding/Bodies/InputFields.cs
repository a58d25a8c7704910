using System.Collections;
using System.Management.Automation;
using NetSuitePS.Errors;

namespace NetSuitePS.Binding.Bodies;

/// <summary>The names and values of what somebody gave as an object with fields.</summary>
internal static class InputFields
{
    /// <summary>
    /// The entries of a dictionary, or the filled properties of another object: an empty cell of a CSV file says nothing
    /// about its field, while a dictionary says what it means.
    /// </summary>
    /// <param name="value">A plain value.</param>
    public static IEnumerable<KeyValuePair<string, object?>> Of(object value)
    {
        if (value is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
            {
                yield return new(entry.Key.ToString()!, InputValue.Plain(entry.Value));
            }

            yield break;
        }

        foreach (var property in PSObject.AsPSObject(value).Properties.Where(property => property.IsGettable))
        {
            if (InputValue.Plain(ValueOf(property)) is { } filled)
            {
                yield return new(property.Name, filled);
            }
        }
    }

    /// <summary>Looks for a field, whatever the case of its name.</summary>
    /// <param name="value">A plain value.</param>
    /// <param name="name">The name.</param>
    /// <param name="found">Its value.</param>
    public static bool TryGet(object value, string name, out object? found)
    {
        found = null;
        if (!InputValue.IsObject(value))
        {
            return false;
        }

        if (value is IDictionary dictionary)
        {
            var key = dictionary.Keys.Cast<object>().FirstOrDefault(key => name.Equals(key.ToString(), StringComparison.OrdinalIgnoreCase));
            found = key is null ? null : dictionary[key];
            return key is not null;
        }

        if (PSObject.AsPSObject(value).Properties[name] is not { IsGettable: true } property)
        {
            return false;
        }

        found = ValueOf(property);
        return true;
    }

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException exception)
        {
            throw new InputException($"The property '{property.Name}' can't be read. {exception.Message}");
        }
    }
}
