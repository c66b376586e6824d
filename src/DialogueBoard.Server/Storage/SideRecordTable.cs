using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Growing;
using DialogueBoard.Learning;
using DialogueBoard.Openings;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Words;
using Microsoft.EntityFrameworkCore;
using static DialogueBoard.Server.Storage.BoardDbContext;

namespace DialogueBoard.Server.Storage;

/// <summary>The one table of all that stands beside cards and threads: what its kinds add to it.</summary>
internal static class SideRecordTable
{
    private const int Aside = Longest.Aside * UnitsEach;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<SideRecord>().HasDiscriminator<string>("Kind").IsComplete()
            .HasValue<Group>("group").HasValue<Step>("step").HasValue<Promise>("promise").HasValue<Report>("report")
            .HasValue<Standing>("standing").HasValue<Opening>("opening").HasValue<Gain>("gain").HasValue<Trial>("trial").HasValue<Coming>("coming")
            .HasValue<Stuck>("stuck").HasValue<LifeEvent>("life-event").HasValue<Care>("care");
        model.Entity<SideRecord>().Property("Kind").HasMaxLength(24);

        model.Entity<Group>().Property(g => g.Until).HasColumnName("Until");
        model.Entity<Opening>().Property(o => o.Until).HasColumnName("Until");
        model.Entity<Step>(step =>
        {
            step.Property(s => s.Why).HasMaxLength(Aside);
            step.Property(s => s.Unsure).HasMaxLength(Aside);
            step.Property(s => s.Risk).HasMaxLength(Aside);
            step.Property(s => s.KeptSmall).HasMaxLength(Aside);
            step.Property(s => s.CarriedBy).HasMaxLength(Longest.Whom * UnitsEach);
        });
        model.Entity<Promise>(promise =>
        {
            promise.Property(p => p.Because).HasMaxLength(Aside);
            promise.Property(p => p.Agency).HasConversion<AsJson<HalfPromise>>();
            promise.Property(p => p.Community).HasConversion<AsJson<HalfPromise>>();
        });
        model.Entity<Gain>().Property(g => g.AlsoHelps).HasConversion<AsJson<IReadOnlyList<string>>, WordListComparer>();
        model.Entity<Trial>(trial =>
        {
            trial.Property(t => t.Noticed).HasMaxLength(Aside);
            trial.Property(t => t.Next).HasMaxLength(Aside);
        });
        model.Entity<Coming>().Property(c => c.Where).HasMaxLength(Longest.Place * UnitsEach).HasColumnName("WhereFrom");
        model.Entity<Stuck>().Property(s => s.Name).HasMaxLength(Longest.Place * UnitsEach);
        model.Entity<LifeEvent>().Property(l => l.Text).HasMaxLength(Longest.LifeEvent * UnitsEach);
    }
}
