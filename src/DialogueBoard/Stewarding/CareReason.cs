using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Stewarding;

/// <summary>Why those who look after a board took somebody's words off it, or did not let them in.</summary>
/// <param name="Reason">What the author is told.</param>
/// <param name="Rule">The ground rule that they named, in its words; null where they named none.</param>
internal readonly record struct CareReason(string Reason, string? Rule)
{
    /// <summary>Reads a reason and the number of a ground rule, from 1: one of the two must be there. Null when they are good.</summary>
    public static Refusal? Read(BoardView view, string? reason, int? rule, out CareReason why)
    {
        why = default;
        string? named = null;
        var refusal = RuleOf(view, rule, out named) ?? PlainText.ReadIfAny(reason, "reason", Longest.Reason, out reason);
        if (refusal is not null)
        {
            return refusal;
        }

        if ((reason ?? named) is not { } told)
        {
            return Refusal.Because(RefusalCode.Empty, "reason");
        }

        // A rule may be longer than a reason.
        why = new(string.Concat(told.EnumerateRunes().Take(Longest.Reason)), named);
        return null;
    }

    /// <summary>The ground rule with this number, from 1. Null when there is such a rule, or none was asked for.</summary>
    public static Refusal? RuleOf(BoardView view, int? number, out string? rule)
    {
        rule = null;
        if (number is not { } asked)
        {
            return null;
        }

        var rules = GroundRules.Of(view)?.Rules ?? [];
        if (asked < 1 || asked > rules.Count)
        {
            return Refusal.Because(RefusalCode.NoSuchRule);
        }

        rule = rules[asked - 1];
        return null;
    }
}
