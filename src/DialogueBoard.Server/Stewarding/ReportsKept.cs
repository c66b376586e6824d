using DialogueBoard.Server.MyData;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Stewarding;

/// <summary>What a person told those who look after boards of cards.</summary>
internal sealed class ReportsKept(BoardDatabase database) : IKeepsOfPeople
{
    public string Name => "reports";

    public async Task<object?> TellAsync(Person person, CancellationToken cancel)
    {
        var told = new List<object>();
        foreach (var (board, id) in person.On)
        {
            var mine = await database.ReadAsync(
                context => context.Reports.AsNoTracking().Where(report => report.BoardId == board.Id && report.ReporterId == id).OrderBy(report => report.At).ToListAsync(cancel),
                cancel);
            told.AddRange(mine.Select(report => new { Board = board.Code, report.ContributionId, report.Rule, report.Words, report.At, report.SeenToAt }));
        }

        return told.Count == 0 ? null : told;
    }
}
