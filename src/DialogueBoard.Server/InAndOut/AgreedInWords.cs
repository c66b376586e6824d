using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;

namespace DialogueBoard.Server.InAndOut;

/// <summary>Which bodies must agree to a proposal and what each has said, in lines to read.</summary>
internal static class AgreedInWords
{
    /// <summary>A paragraph for each thing to say; none where the card is no proposal.</summary>
    public static IEnumerable<string> Of(BoardView view, Contribution card)
    {
        if (view.PartOf<Proposal>(card.Id) is not { } proposal)
        {
            yield break;
        }

        if (proposal.Why is { } why)
        {
            yield return ExportWords.Say("proposal-why", MarkdownText.OneLine(why));
        }

        foreach (var body in proposal.Bodies)
        {
            yield return ExportWords.Say("proposal-body", MarkdownText.OneLine(body.Body), Said(body));
        }

        if (proposal.StartedAt is { } started)
        {
            yield return ExportWords.Say("proposal-started", ExportWords.Date(started));
        }
        else if (proposal.IsAgreed)
        {
            yield return ExportWords.Say("proposal-ready");
        }
    }

    private static string Said(BodyAnswer body)
    {
        if (body is not { Answer: { } answer, By: { } by, At: { } at })
        {
            return ExportWords.Say("proposal-none");
        }

        var said = ExportWords.Say($"proposal-{WireWord<ProposalAnswer>.Of(answer)}", ExportWords.Name(by), ExportWords.Date(at));
        return body.Note is { } note ? ExportWords.Say("proposal-note", said, MarkdownText.OneLine(note)) : said;
    }
}
