using System.Reflection;
using Microsoft.Data.SqlClient;

namespace DialogueBoard.SqlServerChecks;

/// <summary>A fault as SQL Server would report it, which only the driver itself can make.</summary>
internal static class SqlFault
{
    public static SqlException Of(int number)
    {
        const BindingFlags Inner = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        var constructor = typeof(SqlError).GetConstructors(Inner).MinBy(one => one.GetParameters().Length)!;
        var error = constructor.Invoke([.. constructor.GetParameters().Select((parameter, place) =>
            place == 0 ? number : parameter.ParameterType == typeof(string) ? "made by a test" : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)]);
        typeof(SqlErrorCollection).GetMethod("Add", Inner)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", Inner, [typeof(SqlErrorCollection), typeof(string)])!.Invoke(null, [errors, "16.0"])!;
    }
}
