using System.Text.Json;

namespace DialogueBoard.Load.Wire;

/// <summary>The kinds of record in the JSON hub protocol that matter here.</summary>
internal static class HubRecord
{
    /// <summary>The answer to the greeting, which alone has no type.</summary>
    public const int None = 0;

    public const int Invocation = 1;
    public const int StreamItem = 2;
    public const int Completion = 3;

    public static int TypeOf(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("type"u8))
                {
                    return reader.Read() ? reader.GetInt32() : None;
                }

                reader.Skip();
            }
        }

        return None;
    }
}
