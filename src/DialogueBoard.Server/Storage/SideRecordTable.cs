using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.MyData;
using DialogueBoard.Openings;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Vision;
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
            .HasValue<Stuck>("stuck").HasValue<LifeEvent>("life-event").HasValue<Care>("care")
            .HasValue<Theme>("theme").HasValue<Filing>("filing").HasValue<Member>("member").HasValue<Commitment>("commitment").HasValue<BoardVision>("vision")
            .HasValue<PriorityRound>("priority-round").HasValue<Proposal>("proposal").HasValue<Target>("target").HasValue<Measured>("measured")
            .HasValue<Plan>("plan").HasValue<Consultation>("consultation").HasValue<DialMove>("dial-move").HasValue<Experiment>("experiment")
            .HasValue<Session>("session").HasValue<Attendance>("attendance").HasValue<Hand>("hand").HasValue<SaidIn>("said-in")
            .HasValue<Left>("left").HasValue<Keeping>("keeping")
            .HasValue<Ownership>("ownership")
            .HasValue<GroundRules>("ground-rules").HasValue<Posting>("posting").HasValue<CareTally>("care-tally");
        model.Entity<SideRecord>().Property("Kind").HasMaxLength(24);

        model.Entity<Group>().Property(g => g.Until).HasColumnName("Until");
        model.Entity<Opening>().Property(o => o.Until).HasColumnName("Until");
        model.Entity<Step>(step =>
        {
            step.Property(s => s.State).HasColumnName("Step_State");
            step.Property(s => s.Why).HasMaxLength(Aside);
            step.Property(s => s.Unsure).HasMaxLength(Aside);
            step.Property(s => s.Risk).HasMaxLength(Aside);
            step.Property(s => s.KeptSmall).HasMaxLength(Aside);
            step.Property(s => s.CarriedBy).HasMaxLength(Longest.Whom * UnitsEach);
        });
        model.Entity<Promise>(promise =>
        {
            promise.Property(p => p.State).HasColumnName("State");
            promise.Property(p => p.Because).HasMaxLength(Aside);
            promise.Property(p => p.Agency).HasConversion<AsJson<HalfPromise>>();
            promise.Property(p => p.Community).HasConversion<AsJson<HalfPromise>>();
        });
        model.Entity<Gain>().Property(g => g.AlsoHelps).HasConversion<AsJson<IReadOnlyList<string>>, ListComparer<string>>();
        model.Entity<Trial>(trial =>
        {
            trial.Property(t => t.Noticed).HasMaxLength(Aside);
            trial.Property(t => t.Next).HasMaxLength(Aside);
        });
        model.Entity<Coming>().Property(c => c.Where).HasMaxLength(Longest.Place * UnitsEach).HasColumnName("WhereFrom");
        model.Entity<Stuck>().Property(s => s.Name).HasMaxLength(Longest.Place * UnitsEach);
        model.Entity<LifeEvent>().Property(l => l.Text).HasMaxLength(Longest.LifeEvent * UnitsEach);
        model.Entity<Keeping>().Property(k => k.Months).HasColumnName("KeptMonths");
        ConfigureDominant(model);
        ConfigureSessions(model);
        model.Entity<Ownership>(ownership =>
        {
            ownership.Property(o => o.Organisation).HasMaxLength(Workplace.LongestShortName).IsUnicode(false).HasColumnName("OwnedBy");
            ownership.Property(o => o.Name).HasMaxLength(Longest.Whom * UnitsEach).HasColumnName("OwnerName");
            ownership.HasIndex(o => o.Organisation);
        });
        ConfigureStewarding(model);
    }

    private static void ConfigureStewarding(ModelBuilder model)
    {
        model.Entity<GroundRules>().Property(g => g.Rules).HasConversion<AsJson<IReadOnlyList<string>>, ListComparer<string>>().HasColumnName("GroundRules");
        model.Entity<Posting>(posting =>
        {
            posting.Property(p => p.Mode).HasColumnName("PostingMode");
            posting.Property(p => p.Why).HasMaxLength(Aside).HasColumnName("WhyPosting");
            posting.Property(p => p.SlowMinutes).HasColumnName("SlowMinutes");
            posting.Property(p => p.Links).HasColumnName("MostLinks");
            posting.Property(p => p.AlertHours).HasColumnName("AlertHours");
        });
        model.Entity<CareTally>().Property(t => t.Lines).HasConversion<AsJson<IReadOnlyList<CareLine>>, ListComparer<CareLine>>().HasColumnName("CareLines");
    }

    private static void ConfigureSessions(ModelBuilder model)
    {
        model.Entity<Session>(session =>
        {
            session.Property(s => s.Purpose).HasMaxLength(Longest.Purpose * UnitsEach).HasColumnName("SessionPurpose");
            session.Property(s => s.Where).HasMaxLength(Longest.When * UnitsEach).HasColumnName("SessionWhere");
            session.Property(s => s.Begins).HasColumnName("SessionBegins");
            session.Property(s => s.HeldBy).HasConversion<AsJson<IReadOnlyList<string>>, ListComparer<string>>().HasColumnName("SessionHeldBy");
            session.Property(s => s.Rounds).HasConversion<AsJson<IReadOnlyList<Round>>, ListComparer<Round>>();
            session.Property(s => s.State).HasColumnName("SessionState");
            session.Property(s => s.OpenedAt).HasColumnName("SessionOpenedAt");
            session.Property(s => s.ClosedAt).HasColumnName("ClosedAt");
            session.Property(s => s.Facilitator).HasConversion<AsJson<By>>();
            session.Property(s => s.Now).HasColumnName("RoundNow");
            session.Property(s => s.Came).HasConversion<AsJson<IReadOnlyList<AttendedAs>>, ListComparer<AttendedAs>>();
        });
        model.Entity<Attendance>(attendance =>
        {
            attendance.Property(a => a.SessionId).HasColumnName("SessionId");
            attendance.Property(a => a.Speaking).HasConversion<AsJson<Speaking>>().HasColumnName("AttendsAs");
        });
        model.Entity<Hand>().Property(h => h.SessionId).HasColumnName("SessionId");
        model.Entity<SaidIn>(said =>
        {
            said.Property(s => s.SessionId).HasColumnName("SessionId");
            said.Property(s => s.Round).HasColumnName("SaidInRound");
        });
    }

    private static void ConfigureDominant(ModelBuilder model)
    {
        model.Entity<Theme>(theme =>
        {
            theme.Property(t => t.Name).HasMaxLength(Longest.Place * UnitsEach).HasColumnName("ThemeName");
            theme.Property(t => t.Says).HasMaxLength(Aside);
        });
        model.Entity<Member>(member =>
        {
            member.Property(m => m.Body).HasMaxLength(Longest.Whom * UnitsEach);
            member.Property(m => m.Why).HasMaxLength(Longest.Note * UnitsEach).HasColumnName("WhyMember");
            member.Property(m => m.AdmittedBy).HasConversion<AsJson<By>>();
        });
        model.Entity<Commitment>(commitment =>
        {
            commitment.Property(c => c.Agency).HasMaxLength(Longest.Whom * UnitsEach).HasColumnName("HeldBy");
            commitment.Property(c => c.Mandate).HasMaxLength(Aside);
            commitment.Property(c => c.AnswersTo).HasMaxLength(Longest.Whom * UnitsEach);
        });
        model.Entity<PriorityRound>(round =>
        {
            round.Property(r => r.Text).HasMaxLength(Longest.Note * UnitsEach).HasColumnName("AskedFor");
            round.Property(r => r.Closes).HasColumnName("Closes");
            round.Property(r => r.ClosedAt).HasColumnName("ClosedAt");
        });
        model.Entity<BoardVision>().Property(v => v.Text).HasMaxLength(Aside).HasColumnName("Vision");
        model.Entity<Proposal>(proposal =>
        {
            proposal.Property(p => p.Why).HasMaxLength(Aside).HasColumnName("WhyProposed");
            proposal.Property(p => p.Bodies).HasConversion<AsJson<IReadOnlyList<BodyAnswer>>, ListComparer<BodyAnswer>>();
        });
        model.Entity<Target>().Property(t => t.Unit).HasMaxLength(Longest.Unit * UnitsEach);
        model.Entity<Plan>(plan =>
        {
            plan.Property(p => p.Stages).HasConversion<AsJson<IReadOnlyList<Stage>>, ListComparer<Stage>>();
            plan.Property(p => p.ApprovedBy).HasConversion<AsJson<By>>();
        });
        model.Entity<Consultation>(consultation =>
        {
            consultation.Property(c => c.AskedBy).HasMaxLength(Longest.Whom * UnitsEach);
            consultation.Property(c => c.State).HasColumnName("ConsultationState");
            consultation.Property(c => c.Closes).HasColumnName("Closes");
            consultation.Property(c => c.ClosedAt).HasColumnName("ClosedAt");
            consultation.Property(c => c.Questions).HasConversion<AsJson<IReadOnlyList<SetQuestion>>, ListComparer<SetQuestion>>();
        });
        model.Entity<DialMove>(move =>
        {
            move.Property(m => m.Why).HasMaxLength(Aside).HasColumnName("WhyMoved");
            move.Property(m => m.Told).HasColumnName("MovedAtVersion");
        });
        model.Entity<Experiment>(experiment =>
        {
            experiment.Property(e => e.Text).HasMaxLength(Aside).HasColumnName("Changes");
            experiment.Property(e => e.Hope).HasMaxLength(Aside);
            experiment.Property(e => e.Learned).HasMaxLength(Aside);
            experiment.Property(e => e.Dials).HasConversion<AsJson<IReadOnlyList<DialChange>>, ListComparer<DialChange>>();
            experiment.Property(e => e.State).HasColumnName("ExperimentState");
            experiment.Property(e => e.LookAgain).HasColumnName("LookAgainAtMix");
        });
    }
}
