using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Plans;

/// <summary>A stage that has begun is finished.</summary>
public sealed record FinishStage : StageAct
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    private protected override (Refusal? Refusal, Stage? Stage) Moved(Stage stage, DateTime now) =>
        stage.StartedAt is null ? (Refusal.Because(RefusalCode.StageNotBegun, stage.Name), null)
        : stage.FinishedAt is not null ? (Refusal.Because(RefusalCode.StageFinishedAlready, stage.Name), null)
        : (null, stage with { FinishedAt = now });
}
