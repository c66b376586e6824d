using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Stewarding;
using DialogueBoard.Threads;
using DialogueBoard.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DialogueBoard.Server.Storage;

/// <summary>The tables, the same for every provider. One context serves one operation; none is shared between threads.</summary>
public abstract class BoardDbContext(DbContextOptions options) : DbContext(options)
{
    // A scalar outside the basic plane takes two UTF-16 units, which is what columns count.
    internal const int UnitsEach = 2;

    public DbSet<Board> Boards => Set<Board>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<BoardThread> Threads => Set<BoardThread>();
    public DbSet<OfferedEnergy> Energies => Set<OfferedEnergy>();
    public DbSet<SideRecord> Sides => Set<SideRecord>();
    public DbSet<HeldWords> HeldWords => Set<HeldWords>();
    public DbSet<Ballot> Ballots => Set<Ballot>();
    public DbSet<WaitingAct> WaitingActs => Set<WaitingAct>();
    public DbSet<CardReport> Reports => Set<CardReport>();
    public DbSet<BoardChange> Changes => Set<BoardChange>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<WayBack> WaysBack => Set<WayBack>();
    public DbSet<Subscriber> Subscribers => Set<Subscriber>();
    public DbSet<Follow> Follows => Set<Follow>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<InstallationSecret> Secrets => Set<InstallationSecret>();
    public DbSet<SharedKey> DataProtectionKeys => Set<SharedKey>();

    /// <summary>Whether this provider lets one writer in at a time, so that waiting in line beats being turned away.</summary>
    internal abstract bool OneWriterAtATime { get; }

    /// <summary>
    /// Leaves no copy in unused parts of the file, or in the log beside it, of what was deleted or changed. False where somebody is still
    /// reading: to be tried again. Where the provider keeps such things by rules of its own there is nothing to do here.
    /// </summary>
    internal virtual Task<bool> LeaveNoOldPagesAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>Notes, within a transaction, that something is erased in it of which old pages may be left.</summary>
    internal virtual Task NoteOldPagesAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Whether that was noted since old pages were last taken away.</summary>
    internal virtual Task<bool> HasOldPagesAsync(CancellationToken cancel) => Task.FromResult(false);

    /// <summary>Adds what somebody said in private, where nothing in the table tells what was said before or after it.</summary>
    internal abstract Task CastAsync(Ballot ballot, CancellationToken cancel);

    /// <summary>Opens a transaction in which a board and its records are read as of one moment.</summary>
    internal abstract Task BeginSnapshotAsync(CancellationToken cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Board>(board =>
        {
            board.Property(b => b.Code).HasMaxLength(BoardCode.Length).IsUnicode(false);
            board.Property(b => b.Title).HasMaxLength(Longest.Title * UnitsEach);
            board.Property(b => b.Purpose).HasMaxLength(Longest.Purpose * UnitsEach);
            board.Property(b => b.Place).HasMaxLength(Longest.Place * UnitsEach);
            board.Property(b => b.Epoch).HasMaxLength(32).IsUnicode(false);
            board.Property(b => b.StewardKeyHash).HasMaxLength(64).IsUnicode(false);
            board.ComplexProperty(b => b.OpenedWith, mix =>
            {
                foreach (var principle in Enum.GetNames<Principle>())
                {
                    mix.Property<int>(principle).HasColumnName($"Mix_{principle}");
                }
            });
            board.HasIndex(b => b.Code).IsUnique();
            board.HasIndex(b => new { b.Listed, b.OpenedAt });
        });

        Record<Contribution>(modelBuilder, contribution =>
        {
            // No length: SQL Server counts at most 4,000 units in a sized column, and a text may have 8,000.
            contribution.Property(c => c.Language).HasMaxLength(Longest.Language).IsUnicode(false);
            contribution.Property(c => c.Place).HasMaxLength(Longest.Place * UnitsEach);
            contribution.Property(c => c.Entered).HasDefaultValue(0L).ValueGeneratedNever();
            contribution.Property(c => c.When).HasMaxLength(Longest.When * UnitsEach);
            contribution.Property(c => c.About).HasConversion<IdListConverter, IdListComparer>();
            contribution.ComplexProperty(c => c.By, By);
            contribution.ComplexProperty(c => c.Speaking, speaking => speaking.Property(s => s.Whom).HasMaxLength(Longest.Whom * UnitsEach));
        });
        Record<BoardThread>(modelBuilder, thread => thread.ComplexProperty(t => t.By, By));
        Record<OfferedEnergy>(modelBuilder, energy =>
        {
            energy.Property(e => e.Note).HasMaxLength(Longest.Note * UnitsEach);
            energy.ComplexProperty(e => e.By, By);
        });
        Record<SideRecord>(modelBuilder, side =>
        {
            side.ComplexProperty(s => s.By, By);

            // What comes due next, over all boards.
            side.HasIndex(s => s.Due);
        });
        SideRecordTable.Configure(modelBuilder);

        modelBuilder.Entity<HeldWords>(held =>
        {
            held.HasKey(h => new { h.BoardId, h.ContributionId });
            held.HasOne<Board>().WithMany().HasForeignKey(h => h.BoardId);
            held.Property(h => h.Name).HasMaxLength(Longest.Name * UnitsEach);
            held.Property(h => h.Whom).HasMaxLength(Longest.Whom * UnitsEach);
            held.Property(h => h.When).HasMaxLength(Longest.When * UnitsEach);
            held.Property(h => h.Place).HasMaxLength(Longest.Place * UnitsEach);
            held.Property(h => h.Language).HasMaxLength(Longest.Language).IsUnicode(false);
            held.Property(h => h.Reason).HasMaxLength(Longest.Reason * UnitsEach);
            held.Property(h => h.Rule).HasMaxLength(Longest.Aside * UnitsEach);
            held.HasIndex(h => new { h.BoardId, h.AuthorId });
            held.HasIndex(h => new { h.BoardId, h.HiddenIn });
        });

        modelBuilder.Entity<Ballot>(ballot =>
        {
            ballot.HasKey(b => new { b.BoardId, b.OnId, b.Voter });
            ballot.HasOne<Board>().WithMany().HasForeignKey(b => b.BoardId);
        });

        modelBuilder.Entity<WaitingAct>(waiting =>
        {
            waiting.HasKey(w => new { w.BoardId, w.ActId });
            waiting.Property(w => w.ActId).ValueGeneratedNever();
            waiting.HasOne<Board>().WithMany().HasForeignKey(w => w.BoardId);
            waiting.Property(w => w.Language).HasMaxLength(Longest.Language).IsUnicode(false);
            waiting.Property(w => w.AuthorName).HasMaxLength(Longest.Name * UnitsEach);
            waiting.Property(w => w.WorksAt).HasConversion<AsJson<Workplace>>();
            waiting.Property(w => w.Reason).HasMaxLength(Longest.Reason * UnitsEach);
            waiting.Property(w => w.Rule).HasMaxLength(Longest.Aside * UnitsEach);
            waiting.HasIndex(w => new { w.BoardId, w.SessionId });
            waiting.HasIndex(w => new { w.BoardId, w.AuthorId });

            // What was turned down goes after a while, over all boards.
            waiting.HasIndex(w => w.TurnedDownAt);
        });

        modelBuilder.Entity<CardReport>(report =>
        {
            report.HasKey(r => new { r.BoardId, r.Id });
            report.Property(r => r.Id).ValueGeneratedNever();
            report.HasOne<Board>().WithMany().HasForeignKey(r => r.BoardId);
            report.Property(r => r.Rule).HasMaxLength(Longest.Aside * UnitsEach);
            report.Property(r => r.Words).HasMaxLength(Longest.Reason * UnitsEach);

            // Each person tells of a card once.
            report.HasIndex(r => new { r.BoardId, r.ContributionId, r.ReporterId }).IsUnique();
            report.HasIndex(r => new { r.BoardId, r.SeenToAt });
            report.HasIndex(r => r.SeenToAt);
        });

        modelBuilder.Entity<BoardChange>(change =>
        {
            change.HasKey(c => new { c.BoardId, c.Version });
            change.HasOne<Board>().WithMany().HasForeignKey(c => c.BoardId);
            change.HasIndex(c => new { c.BoardId, c.ActId }).IsUnique();
            change.Property(c => c.ActHash).HasMaxLength(32);
            change.Property(c => c.Type).HasMaxLength(40).IsUnicode(false);
            // The default is for rows that were there before; what is stored now always says it.
            change.Property(c => c.Waits).HasDefaultValue(false).ValueGeneratedNever();
            change.Property(c => c.ForCare).HasDefaultValue(false).ValueGeneratedNever();
            change.Property(c => c.BySteward).HasDefaultValue(false).ValueGeneratedNever();
        });

        modelBuilder.Entity<Participant>(participant =>
        {
            participant.HasKey(p => new { p.BoardId, p.Id });
            participant.HasOne<Board>().WithMany().HasForeignKey(p => p.BoardId);
            participant.Property(p => p.Name).HasMaxLength(Longest.Name * UnitsEach);

            // Who somebody is on any board, looked up for many boards at once.
            participant.HasIndex(p => p.Id);
            participant.Property(p => p.WorksAt).HasConversion<AsJson<Workplace>>();
        });

        modelBuilder.Entity<WayBack>(way =>
        {
            way.HasKey(w => w.CodeHash);
            way.Property(w => w.CodeHash).HasMaxLength(64).IsUnicode(false);
            way.Property(w => w.SealedKey).HasMaxLength(256);
            way.Property(w => w.KeyHash).HasMaxLength(64).IsUnicode(false);
            way.HasIndex(w => w.KeyHash);
        });

        KeepPostedTables.Configure(modelBuilder);

        modelBuilder.Entity<InstallationSecret>(secret =>
        {
            secret.HasKey(s => s.Name);
            secret.Property(s => s.Name).HasMaxLength(40).IsUnicode(false);
            secret.Property(s => s.Value).HasMaxLength(64);
        });

        modelBuilder.Entity<SharedKey>(key =>
        {
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.FriendlyName).HasMaxLength(200);
        });
    }

    private static void Record<T>(ModelBuilder modelBuilder, Action<EntityTypeBuilder<T>> rest)
        where T : BoardRecord
    {
        modelBuilder.Entity<T>(record =>
        {
            record.HasKey(r => new { r.BoardId, r.Id });
            record.Property(r => r.Id).ValueGeneratedNever();
            record.HasOne<Board>().WithMany().HasForeignKey(r => r.BoardId);

            // What changed after a cursor, in order.
            record.HasIndex(r => new { r.BoardId, r.Version });
            rest(record);
        });
    }

    private static void By(ComplexPropertyBuilder<By> by) =>
        by.Property(b => b.Name).HasMaxLength(Longest.Name * UnitsEach);
}
