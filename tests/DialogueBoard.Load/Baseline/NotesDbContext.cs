using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Load.Baseline;

internal sealed class NotesDbContext(DbContextOptions<NotesDbContext> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var note = modelBuilder.Entity<Note>();
        note.HasKey(n => n.Number);
        note.HasIndex(n => n.Id).IsUnique();
    }
}
