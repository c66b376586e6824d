using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Debate;
using DialogueBoard.Energy;
using DialogueBoard.Enquiry;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Threads;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Shell;
using DialogueBoard.Web.Stewarding;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// One card at an address of its own: what it is about, what answers it, and what the reader may do with it, by plain
/// forms. While its words wait, its author alone finds there what for.
/// </summary>
public sealed partial class CardPage(
    IStringLocalizer<BoardsWords> words,
    IStringLocalizer<ContributionWords> cardWords,
    HeldWordsReader heldWords,
    WaitingReader waiting)
{
    /// <summary>Answers shown at once; a card with more leads to the list.</summary>
    private const int MostAnswers = 100;

    private Contribution? _card;
    private HeldWords? _held;
    private IReadOnlyList<(WaitingAct Waiting, CardAct Act)> _waiting = [];
    private string? _told;
    private List<(BoardThread Thread, Contribution Card)> _about = [];
    private List<(BoardThread Thread, Contribution Card)> _answers = [];
    private List<OfferedEnergy> _energies = [];
    private OfferedEnergy? _mine;

    // A position, or anything else that there are reasons for or against: these stand in two columns.
    private bool _isDebated;

    private IStringLocalizer<BoardsWords> Words => words;
    private IStringLocalizer<ContributionWords> CardWords => cardWords;

    /// <summary>The card's id as it stands in the address.</summary>
    [Parameter]
    public string CardId { get; set; } = "";

    [SupplyParameterFromForm(Name = "text")]
    private string? Text { get; set; }

    [SupplyParameterFromForm(Name = "reason")]
    private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "rule")]
    private string? Rule { get; set; }

    [SupplyParameterFromForm(Name = "with")]
    private string? With { get; set; }

    [SupplyParameterFromForm(Name = "footing")]
    private string? Footing { get; set; }

    [SupplyParameterFromForm(Name = "canBy")]
    private DateOnly? CanBy { get; set; }

    [SupplyParameterFromForm(Name = "note")]
    private string? Note { get; set; }

    private bool IsMine => _card is not null && _card.By.Id == Me?.Id;
    private bool IsGroup => _card is { Kind: ContributionKind.Group };
    private bool IsOnBoard => _card is { State: ContributionState.OnBoard };
    private bool IsQuestion => _card is { Kind: ContributionKind.Question };

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        if (!Guid.TryParse(CardId, out var id) || !View.Contributions.TryGetValue(id, out _card))
        {
            _waiting = Me is null ? [] : [.. (await waiting.MineAsync(board, Me.Id, Context.RequestAborted)).Where(one => one.Waiting.ActId == id)];
            if (_waiting.Count == 0)
            {
                Navigation.NotFound();
            }

            return;
        }

        _told = Told.Take(Context);
        var threads = View.ThreadsOf(id).ToList();
        _about = [.. threads.Where(thread => thread.From == id).Select(thread => (thread, View.Contributions[thread.To]))];
        var answers = (IsQuestion ? AnswersAndGroups(_card) : threads.Where(thread => thread.To == id).Select(thread => (thread, View.Contributions[thread.From]))).ToList();
        _isDebated = _card.Kind == ContributionKind.Position || answers.Any(IsReason);
        _answers = [.. answers.Where(one => !IsReason(one)).Take(MostAnswers)];
        _energies = [.. View.EnergyFor(id)];
        _mine = _energies.FirstOrDefault(energy => energy.By.Id == Me?.Id);
        if (_card.State == ContributionState.Hidden && Me is not null && (Me.IsSteward || IsMine))
        {
            _held = (await heldWords.ForAsync(board, Me, Context.RequestAborted)).FirstOrDefault(held => held.ContributionId == id);
        }
    }

    private IEnumerable<(BoardThread Thread, Contribution Card)> AnswersAndGroups(Contribution question) => Answers.To(View, question).Concat(View.ThreadsOf(question.Id)
        .Where(thread => thread.To == question.Id && thread.Relation == ThreadRelation.Gathers)
        .Select(thread => (thread, View.Contributions[thread.From])));

    private static bool IsReason((BoardThread Thread, Contribution Card) answer) =>
        Arguments.IsArgument(answer.Card.Kind) && answer.Thread.CameWithContribution;

    private Task RewordAsync() =>
        DoAsync("reword", id => new Reword { Id = id, ContributionId = _card!.Id, Text = Text ?? "" }, "reworded", Here, words: true);

    private Task WithdrawAsync() =>
        DoAsync("withdraw", id => new Withdraw { Id = id, ContributionId = _card!.Id }, "withdrawn", Here);

    private Task OfferAsync() =>
        DoAsync(
            "offer",
            id => new OfferEnergy
            {
                Id = id,
                ContributionId = _card!.Id,
                With = WireName.Read<EnergyKind>(With),
                Note = Note,
                Footing = WireName.Read<Footing>(Footing),
                CanBy = CanBy,
            },
            "offered",
            Here,
            words: true);

    private Task TakeEnergyBackAsync() =>
        DoAsync("take-back", id => new WithdrawEnergy { Id = id, ContributionId = _card!.Id }, "energy-gone", Here);

    private Task HideAsync() =>
        DoAsync("hide", id => new Hide { Id = id, ContributionId = _card!.Id, Reason = Reason, Rule = ReasonFields.Number(Rule) }, "hidden", Here, words: true);

    private Task RestoreAsync() =>
        DoAsync("restore", id => new Restore { Id = id, ContributionId = _card!.Id }, "restored", Here);

    private Task CutAsync(BoardThread thread) =>
        DoAsync(CutForm(thread), id => new CutThread { Id = id, ThreadId = thread.Id }, "cut", Here);

    private static string CutForm(BoardThread thread) => $"cut-{thread.Id:N}";

    private bool MayCut(BoardThread thread) => Me is not null && thread.MayBeCutBy(Me);
}
