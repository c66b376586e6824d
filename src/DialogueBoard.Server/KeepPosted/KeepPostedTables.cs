using DialogueBoard.Boards;
using DialogueBoard.Server.Storage;
using DialogueBoard.Words;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>How what people are kept posted by is stored.</summary>
internal static class KeepPostedTables
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Subscriber>(subscriber =>
        {
            subscriber.Property(s => s.Id).ValueGeneratedNever();
            subscriber.Property(s => s.Address).HasMaxLength(EmailAddress.Longest);
            subscriber.Property(s => s.Language).HasMaxLength(16).IsUnicode(false);

            // Whose day has come.
            subscriber.HasIndex(s => s.NextAt);
        });
        modelBuilder.Entity<Follow>(follow =>
        {
            follow.Property(f => f.Id).ValueGeneratedNever();
            follow.Property(f => f.Place).HasMaxLength(Longest.Place * BoardDbContext.UnitsEach);
            follow.Property(f => f.Language).HasMaxLength(16).IsUnicode(false);
            follow.HasOne<Subscriber>().WithMany().HasForeignKey(f => f.SubscriberId);
            follow.HasOne<Board>().WithMany().HasForeignKey(f => f.BoardId);
            follow.HasIndex(f => new { f.BoardId, f.ParticipantId });
        });
        modelBuilder.Entity<OutboxMail>(mail =>
        {
            mail.Property(m => m.Id).ValueGeneratedNever();
            mail.HasOne<Subscriber>().WithMany().HasForeignKey(m => m.SubscriberId);
            mail.Property(m => m.Trouble).HasMaxLength(40);
            mail.HasIndex(m => new { m.State, m.TryAt });
            mail.HasIndex(m => m.BuiltAt);
        });
    }
}
