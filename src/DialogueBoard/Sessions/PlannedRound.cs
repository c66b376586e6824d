using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>A round as somebody plans it.</summary>
/// <param name="Prompt">What everybody is asked; at most <see cref="Longest.Note"/>.</param>
/// <param name="Minutes">1 to <see cref="Round.MostMinutes"/>.</param>
public sealed record PlannedRound([property: JsonRequired] RoundKind Kind, string? Prompt = null, int Minutes = 10)
{
    /// <summary>Reads the rounds of a plan: at least one, at most <see cref="Longest.Rows"/>.</summary>
    internal static Refusal? Read(IReadOnlyList<PlannedRound?>? planned, out IReadOnlyList<Round> rounds)
    {
        rounds = [];
        if (planned is not { Count: > 0 } || planned.Any(round => round is null))
        {
            return Refusal.Because(RefusalCode.NoRounds);
        }

        if (planned.Count > Longest.Rows)
        {
            return Refusal.Because(RefusalCode.TooMany, "rounds", Longest.Rows);
        }

        var read = new List<Round>(planned.Count);
        foreach (var round in planned)
        {
            if (PlainText.Read(round!.Prompt, "prompt", Round.LongestPrompt, out var prompt) is { } refusal)
            {
                return refusal;
            }

            if (round.Minutes is < 1 or > Round.MostMinutes)
            {
                return Refusal.Because(RefusalCode.NumberOutOfRange, "minutes", 1, Round.MostMinutes);
            }

            read.Add(new(round.Kind, prompt, round.Minutes));
        }

        rounds = read;
        return null;
    }
}
