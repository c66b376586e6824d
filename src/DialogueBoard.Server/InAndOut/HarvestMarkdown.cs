using System.Text;
using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What a session came to, as a text to read or print. People's words show letter by letter, whatever markup they look like.</summary>
public static class HarvestMarkdown
{
    /// <param name="body">The organisation of which the harvest holds what touches it; null for all.</param>
    /// <param name="consulted">What answers to consultations come to that are closed.</param>
    /// <param name="now">UTC.</param>
    public static string Of(BoardView view, Harvest harvest, string? body, IReadOnlyDictionary<Guid, ConsultationSummary> consulted, DateTime now)
    {
        var text = new StringBuilder();
        foreach (var line in Head(harvest.Session, body, now))
        {
            text.Append(line).Append("\n\n");
        }

        foreach (var part in Enum.GetValues<HarvestPart>())
        {
            Write(text, view, harvest, part, consulted);
        }

        return harvest.Cards.Count == 0 ? text.Append(ExportWords.Say("harvest-nothing")).Append('\n').ToString() : text.ToString();
    }

    private static IEnumerable<string> Head(Session session, string? body, DateTime now)
    {
        yield return "# " + MarkdownText.OneLine(session.Purpose);
        yield return ExportWords.Say("harvest-when", ExportWords.Date(session.OpenedAt ?? session.At));
        if (session.Where is { } where)
        {
            yield return ExportWords.Say("harvest-where", MarkdownText.OneLine(where));
        }

        if (session.HeldBy.Count > 0)
        {
            yield return ExportWords.Say("harvest-held", string.Join(", ", session.HeldBy.Select(MarkdownText.OneLine)));
        }

        if (session.Came is { Count: > 0 } came)
        {
            yield return ExportWords.Say("harvest-came", string.Join("; ", came.Select(InWords)));
        }

        if (!session.IsPublic(now) && session.PublicAt is { } until)
        {
            yield return ExportWords.Say("harvest-not-public", Dated.Moment(until));
        }

        if (body is not null)
        {
            yield return ExportWords.Say("harvest-for", MarkdownText.OneLine(body));
        }
    }

    private static void Write(StringBuilder text, BoardView view, Harvest harvest, HarvestPart part, IReadOnlyDictionary<Guid, ConsultationSummary> consulted)
    {
        var cards = harvest.In(part).ToList();
        IReadOnlyList<OfferedEnergy> energies = part == HarvestPart.Offered ? harvest.Energies : [];
        if (cards.Count == 0 && energies.Count == 0)
        {
            return;
        }

        text.Append("## ").Append(ExportWords.Say($"harvest-{WireWord<HarvestPart>.Of(part)}")).Append("\n\n");
        foreach (var round in cards.GroupBy(one => one.Round).OrderBy(round => round.Key ?? -1))
        {
            text.Append("### ").Append(round.Key is { } n ? Name(harvest.Session.Rounds[n], n) : ExportWords.Say("harvest-before")).Append("\n\n");
            foreach (var one in round)
            {
                text.Append(MarkdownExport.Alone(view, consulted, one.Card));
                if (one.Touch is { } touch)
                {
                    text.Append("  ").Append(ExportWords.Say($"harvest-{WireWord<HarvestTouch>.Of(touch)}")).Append("\n\n");
                }
            }
        }

        if (energies.Count > 0)
        {
            text.Append("### ").Append(ExportWords.Say("harvest-energies")).Append("\n\n");
            text.AppendJoin('\n', energies.Select(energy => "- " + InWords(view, energy))).Append("\n\n");
        }
    }

    private static string Name(Round round, int n) =>
        ExportWords.Say("harvest-round", n + 1, ExportWords.Say($"round-{WireWord<RoundKind>.Of(round.Kind)}"), MarkdownText.OneLine(round.Prompt));

    private static string InWords(AttendedAs came)
    {
        var line = came.Body is { } body ? ExportWords.Say("harvest-came-for", came.People, MarkdownText.OneLine(body)) : ExportWords.Say("harvest-came-self", came.People);
        return came.Footing is { } footing ? ExportWords.Say("harvest-came-on", line, ExportWords.Say(WireWord<Footing>.Of(footing))) : line;
    }

    private static string InWords(BoardView view, OfferedEnergy energy)
    {
        var line = ExportWords.Say("harvest-energy", ExportWords.Name(energy.By), ExportWords.Energy(energy.With), MarkdownExport.NameOf(view.Contributions[energy.ContributionId]));
        return energy.Note is { } note ? ExportWords.Say("harvest-energy-note", line, MarkdownText.OneLine(note)) : line;
    }
}
