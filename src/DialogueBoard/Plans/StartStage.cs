using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Plans;

/// <summary>A stage has begun.</summary>
public sealed record StartStage : StageAct
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    private protected override (Refusal? Refusal, Stage? Stage) Moved(Stage stage, DateTime now) =>
        stage.StartedAt is null ? (null, stage with { StartedAt = now }) : (Refusal.Because(RefusalCode.StageBegunAlready, stage.Name), null);
}
