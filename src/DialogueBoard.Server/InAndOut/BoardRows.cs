using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Themes;
using DialogueBoard.Words;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// The rows of a board's own CSV, from this board or another. Ids are made anew for this board, so that nobody can be
/// followed from board to board by them. Those about a card whose words are gone come in without that thread.
/// </summary>
internal sealed class BoardRows(SheetColumns columns, OpenBoard board, DateTime now) : IRowReader
{
    private readonly HashSet<Guid> _wordless = [];

    public RowReading Read(SheetRow row)
    {
        var id = Guid.Empty;
        if (Cell(row, BoardColumns.Id) is { } idCell && !Guid.TryParse(idCell, out id))
        {
            return RowReading.LeftOut("bad-id");
        }

        if (Cell(row, BoardColumns.State) is { } state && !(WireWord<ContributionState>.TryRead(state, out var known) && known == ContributionState.OnBoard))
        {
            _wordless.Add(id);
            return RowReading.LeftOut("no-words");
        }

        if (board.Feed.View.Knows(id))
        {
            return RowReading.LeftOut("already-here");
        }

        return ReadAct(row, id);
    }

    private RowReading ReadAct(SheetRow row, Guid id)
    {
        var kind = ContributionKind.Issue;
        if (Cell(row, BoardColumns.Kind) is { } kindCell && !WireWord<ContributionKind>.TryRead(kindCell, out kind))
        {
            return RowReading.LeftOut("unknown-kind");
        }

        if (Kinds.NeedsAnActOfItsOwn(kind))
        {
            return RowReading.LeftOut("needs-json");
        }

        if (!ImportedTime.TryReadIso(Cell(row, BoardColumns.At), now, out var at))
        {
            return RowReading.LeftOut("bad-time");
        }

        if (!TryReadSpeaking(row, out var speaking))
        {
            return RowReading.LeftOut("bad-speaking");
        }

        if (!TryReadAbout(row, out var about))
        {
            return RowReading.LeftOut("bad-about");
        }

        if (PlainText.ReadIfAny(Cell(row, BoardColumns.Name)?.ReplaceLineEndings(" "), "name", Longest.Name, out var name) is { } refusal)
        {
            return new(null, refusal.Detail);
        }

        var text = Cell(row, BoardColumns.Text) ?? "";
        var participant = Cell(row, BoardColumns.Participant);
        var newId = id == Guid.Empty
            ? DerivedId.Of(board.Id, string.Join('\n', "row", participant, name, Cell(row, BoardColumns.At), text))
            : Here(id);
        return new Contribute
        {
            Id = newId,
            Kind = kind,
            Text = text,
            About = about,
            Speaking = speaking,
            When = Cell(row, BoardColumns.When),
            Place = Cell(row, BoardColumns.Place),
            Theme = ThemeHere(row),
            Original = new(new(participant is null ? newId : DerivedId.Of(board.Id, $"participant {participant}"), name), at),
        };
    }

    private bool TryReadSpeaking(SheetRow row, out Speaking? speaking)
    {
        var (forCell, whom, footingCell) = (Cell(row, BoardColumns.For), Cell(row, BoardColumns.Whom), Cell(row, BoardColumns.Footing));
        speaking = null;
        if (forCell is null)
        {
            return whom is null && footingCell is null;
        }

        var footing = default(Footing);
        if (!WireWord<SpeakingFor>.TryRead(forCell, out var speakingFor)
            || (footingCell is not null && !WireWord<Footing>.TryRead(footingCell, out footing)))
        {
            return false;
        }

        speaking = new(speakingFor, whom, footingCell is null ? null : footing);
        return true;
    }

    private bool TryReadAbout(SheetRow row, out List<Guid> about)
    {
        about = [];
        foreach (var word in (Cell(row, BoardColumns.About) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Guid.TryParse(word, out var id))
            {
                return false;
            }

            if (board.Feed.View.Knows(id))
            {
                about.Add(id);
            }
            else if (!_wordless.Contains(id))
            {
                about.Add(Here(id));
            }
        }

        return true;
    }

    // A name that is no theme here, or a board on which nothing is filed, costs the row nothing but its theme.
    private Guid? ThemeHere(SheetRow row) =>
        Cell(row, BoardColumns.Theme) is { } name && board.Feed.View.Mix.Has(Practices.ByService) ? ThemeList.Named(board.Feed.View, name)?.Id : null;

    private Guid Here(Guid id) => DerivedId.Of(board.Id, $"imported {id}");

    private string? Cell(SheetRow row, string name) => FormulaGuard.TakeOff(columns.Cell(row, name));
}
