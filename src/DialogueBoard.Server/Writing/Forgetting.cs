using DialogueBoard.Boards;
using DialogueBoard.MyData;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Writing;

/// <summary>
/// Takes out of the tables beside the board what an act leaves nothing of. Part of the transaction of that act, after all else of it,
/// so that there is no moment at which only half is gone. Done again it finds nothing.
/// </summary>
internal static class Forgetting
{
    /// <summary>The most ids that are asked for in one statement.</summary>
    private const int Together = 500;

    public static async Task ApplyAsync(BoardDbContext context, Guid boardId, Forgotten forgotten, CancellationToken cancel)
    {
        // What was stored before in this transaction is not to be mixed with the rows as they are read here.
        context.ChangeTracker.Clear();
        var person = forgotten.PersonId;
        await context.HeldWords.Where(held => held.BoardId == boardId && held.AuthorId == person).ExecuteDeleteAsync(cancel);
        await context.WaitingActs.Where(waiting => waiting.BoardId == boardId && waiting.AuthorId == person).ExecuteDeleteAsync(cancel);
        await context.Reports.Where(report => report.BoardId == boardId && report.ReporterId == person).ExecuteDeleteAsync(cancel);
        await PostedOfPeople.ForgetAsync(context, boardId, person, cancel);
        await context.Participants.Where(joined => joined.BoardId == boardId && joined.Id == person).ExecuteDeleteAsync(cancel);
        await OutOfHeldWordsAsync(context, boardId, person, cancel);
        await OutOfGoneRowsAsync(context, boardId, person, cancel);
        await BallotsAsync(context, boardId, forgotten.Voter, cancel);
    }

    // What they added to somebody else's card is held together with that card's words.
    private static async Task OutOfHeldWordsAsync(BoardDbContext context, Guid boardId, Guid person, CancellationToken cancel)
    {
        var id = person.ToString();
        foreach (var held in await context.HeldWords.AsNoTracking().Where(held => held.BoardId == boardId && held.Parts != null && held.Parts.Contains(id)).ToListAsync(cancel))
        {
            context.Entry(held.Without(person)).State = EntityState.Modified;
        }

        await context.SaveChangesAsync(cancel);
    }

    // Rows of what has left the board are in no view; what is left in them is nobody's news.
    private static async Task OutOfGoneRowsAsync(BoardDbContext context, Guid boardId, Guid person, CancellationToken cancel)
    {
        IEnumerable<BoardRecord> gone =
        [
            .. await context.Threads.AsNoTracking().Where(row => row.BoardId == boardId && row.Gone && row.By.Id == person).ToListAsync(cancel),
            .. await context.Energies.AsNoTracking().Where(row => row.BoardId == boardId && row.Gone && row.By.Id == person).ToListAsync(cancel),
            .. await context.Sides.AsNoTracking().Where(row => row.BoardId == boardId && row.Gone && row.By.Id == person).ToListAsync(cancel),
        ];
        foreach (var row in gone)
        {
            context.Entry((object)row.Without(person)).State = EntityState.Modified;
        }

        await context.SaveChangesAsync(cancel);
    }

    // No row says whose it is: for each thing that something was said on there is one number that only this person's key gives.
    private static async Task BallotsAsync(BoardDbContext context, Guid boardId, Guid voter, CancellationToken cancel)
    {
        var saidOn = await context.Ballots.Where(ballot => ballot.BoardId == boardId).Select(ballot => ballot.OnId).Distinct().ToListAsync(cancel);
        foreach (var some in saidOn.Chunk(Together))
        {
            var mine = Array.ConvertAll(some, onId => DerivedId.Of(voter, onId));
            await context.Ballots
                .Where(ballot => ballot.BoardId == boardId && EF.Parameter(some).Contains(ballot.OnId) && EF.Parameter(mine).Contains(ballot.Voter))
                .ExecuteDeleteAsync(cancel);
        }
    }
}
