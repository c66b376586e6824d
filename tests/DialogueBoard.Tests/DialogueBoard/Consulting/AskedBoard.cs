using DialogueBoard.Consulting;
using DialogueBoard.Dates;
using DialogueBoard.Priorities;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Consulting;

/// <summary>A round for dots that is open and one that was closed; a consultation that is open, one to come, one that was closed and one that is hidden. All Sue's.</summary>
internal static class AskedBoard
{
    public static readonly Guid Round = IdOf("round");
    public static readonly Guid ClosedRound = IdOf("closed round");
    public static readonly Guid Asked = IdOf("asked");
    public static readonly Guid ToCome = IdOf("asked later");
    public static readonly Guid Over = IdOf("asked before");
    public static readonly Guid HiddenAsked = IdOf("asked in hiding");

    public static readonly SetQuestion Which = new("Which day should the van run?", QuestionKind.Choice, ["Friday", "Saturday", "Sunday"]);
    public static readonly SetQuestion What = new("What would you use it for?", QuestionKind.Choice, ["Shops", "Doctor", "Friends"], Several: true);
    public static readonly SetQuestion HowWell = new("How well does the bus serve you?", QuestionKind.Scale, Low: "not at all", High: "very well");
    public static readonly SetQuestion Else = new("What else should we know?", QuestionKind.Text);

    public static SmallBoard AddTo(SmallBoard board) => board
        .Does(Sue, Asking(ClosedRound))
        .Does(Sue, new ClosePriorities { Id = IdOf("close round"), RoundId = ClosedRound })
        .Does(Sue, Asking(Round))
        .Does(Sue, Setting(Asked))
        .Does(Sue, Setting(ToCome) with { Opens = Ahead(5) })
        .Does(Sue, Setting(Over))
        .Does(Sue, new CloseConsultation { Id = IdOf("close asked"), ConsultationId = Over })
        .Does(Sue, Setting(HiddenAsked))
        .Does(Sue, new DialogueBoard.Contributions.Hide { Id = IdOf("hide asked"), ContributionId = HiddenAsked, Reason = "It names a person" });

    public static DateOnly Ahead(int days) => Day.Of(Start).AddDays(days);

    /// <summary>Five dots each, a line after two, ten days.</summary>
    public static OpenPriorities Asking(Guid id) => new() { Id = id, Text = "What comes first?", Dots = 5, Line = 2, Closes = Ahead(10), ShownAfter = true };

    public static GiveDots Giving(Guid id, params (Guid Card, int Dots)[] dots) => new() { Id = id, RoundId = Round, Dots = [.. dots.Select(one => new GivenDots(one.Card, one.Dots))] };

    /// <summary>One question of each kind, from today on for ten days.</summary>
    public static SetConsultation Setting(Guid id) => new() { Id = id, Text = "The school van", AskedBy = "The town council", Questions = [Which, What, HowWell, Else], Opens = Ahead(0), Closes = Ahead(10) };

    public static AnswerConsultation Answering(Guid id, params GivenAnswer?[] answers) => new() { Id = id, ConsultationId = Asked, Answers = answers };

    /// <summary>An answer to each question.</summary>
    public static AnswerConsultation Answering(Guid id, string text = "It is dark at the stop") => Answering(id, Option(1), Option(0, 2), On(4), Told(text));

    public static GivenAnswer Option(params int[] choices) => new(Choices: choices);

    public static GivenAnswer On(int scale) => new(Scale: scale);

    public static GivenAnswer Told(string text) => new(Text: text);
}
