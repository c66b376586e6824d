using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using DialogueBoard.Contributions;

namespace DialogueBoard.Tests.MyData;

/// <summary>Makes one of any record with something in every field, whatever its kind, so that a kind added later is tried as well.</summary>
internal static class Filled
{
    public static object Of(Type type, By by, string words)
    {
        var filled = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null && property.Name != "Gone"))
        {
            property.SetValue(filled, Value(property.PropertyType, by, words));
        }

        return filled;
    }

    private static object? Value(Type type, By by, string words)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? words
            : type == typeof(By) ? by
            : type == typeof(Guid) ? Guid.NewGuid()
            : type == typeof(DateTime) ? SmallBoard.Start
            : type == typeof(DateOnly) ? DateOnly.FromDateTime(SmallBoard.Start)
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : type.IsPrimitive ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
            : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? ListOf(type.GetGenericArguments()[0], by, words)
            : type.IsClass ? Of(type, by, words)
            : throw new NotSupportedException($"Nothing is known to fill a {type} with.");
    }

    private static Array ListOf(Type type, By by, string words)
    {
        var list = Array.CreateInstance(type, 2);
        list.SetValue(Value(type, by, words), 0);
        list.SetValue(Value(type, by, words), 1);
        return list;
    }
}
