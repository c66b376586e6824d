namespace DialogueBoard.Acts;

/// <summary>The one way in for every act, whatever door it came through.</summary>
public static class Rules
{
    /// <summary>Decides an act against the board as it stands. Pure: the same situation gives the same decision, on every node.</summary>
    public static Decision Decide(Situation situation, Act act)
    {
        if (act.Id == Guid.Empty)
        {
            return Refusal.Because(RefusalCode.MissingId);
        }

        if (situation.View.Knows(act.Id))
        {
            return Refusal.Because(RefusalCode.IdTaken);
        }

        // Rights are those of this moment: somebody may have handed the board on since they were asked who they are.
        return act.Decide(situation with { Actor = situation.Actor.On(situation.View) });
    }
}
