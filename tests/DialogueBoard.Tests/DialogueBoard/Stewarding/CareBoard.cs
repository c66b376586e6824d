using DialogueBoard.Stewarding;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Stewarding;

/// <summary>
/// A board that is looked after: two ground rules, words of the other Ann's that wait to be read and such that were turned down, and Ben
/// has told of Ann's open card. It is open to all.
/// </summary>
internal static class CareBoard
{
    public static readonly Guid Waits = IdOf("waits for care");
    public static readonly Guid TurnedDown = IdOf("turned down");
    public static readonly Guid BensReport = IdOf("Ben's report");

    public static SmallBoard AddTo(SmallBoard board) => board
        .Does(Sue, new AgreeGroundRules { Id = IdOf("agree"), Rules = ["Be kind", "Leave out names"] })
        .Sets(PostingMode.HoldAll)
        .Does(OtherAnn, Say(Waits, "The lamp is out"))
        .Does(OtherAnn, Say(TurnedDown, "Mr Brown took it"))
        .Sets(PostingMode.Open)
        .Does(Sue, new TurnDown { Id = IdOf("turn down"), ActIds = [TurnedDown], Rule = 2 })
        .Does(Ben, new ReportCard { Id = BensReport, ContributionId = Open, Rule = 1, Words = "It mocks the drivers" });

    public static SetPosting Setting(PostingMode mode) => new() { Id = IdOf($"set to {mode}"), Mode = mode, Why = "To see" };

    public static SmallBoard Sets(this SmallBoard board, PostingMode mode) => board.Does(Sue, Setting(mode));
}
