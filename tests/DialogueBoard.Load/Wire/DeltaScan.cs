using System.Text.Json;

namespace DialogueBoard.Load.Wire;

/// <summary>
/// Reads of a delta only what is counted: its range and which acts' contributions are in it. Finds the delta as a bare
/// object, as a stream's item or as an invocation's argument.
/// </summary>
internal static class DeltaScan
{
    /// <param name="seen">Filled with the acts' numbers, in the order in which they stand.</param>
    public static DeltaRange Read(ReadOnlySpan<byte> json, ActIds ids, List<int> seen)
    {
        seen.Clear();
        long from = 0, to = 0;
        var full = false;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("from"u8))
            {
                reader.Read();
                from = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("to"u8))
            {
                reader.Read();
                to = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("full"u8))
            {
                reader.Read();
                full = reader.GetBoolean();
            }
            else if (reader.ValueTextEquals("contributions"u8))
            {
                ReadContributions(ref reader, ids, seen);
            }
            else if (!reader.ValueTextEquals("put"u8) && !reader.ValueTextEquals("item"u8) && !reader.ValueTextEquals("arguments"u8))
            {
                reader.Skip();
            }
        }

        return new(from, to, full);
    }

    private static void ReadContributions(ref Utf8JsonReader reader, ActIds ids, List<int> seen)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8))
                {
                    reader.Read();
                    if (ids.NumberOf(reader.GetGuid()) is { } number)
                    {
                        seen.Add(number);
                    }
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }
}
