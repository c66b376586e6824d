using System.Globalization;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Sessions;

/// <summary>How somebody says they are in a session: for themselves, in their job, or as the member who represents a body.</summary>
/// <param name="As">"self", "job", "body", or "held-" and the number of one of the organisations that hold it.</param>
public sealed record ComeInFields(string As = ComeInFields.Self, string? Whom = null, Footing? Footing = null)
{
    public const string Self = "self";
    public const string Job = "job";
    public const string Body = "body";
    private const string Held = "held-";

    /// <summary>The choice that says "in my job at" one of the organisations that hold the session.</summary>
    public static string HeldBy(int n) => string.Create(CultureInfo.InvariantCulture, $"{Held}{n}");

    public static ComeInFields From(IFormCollection form) =>
        new(form["as"].ToString() is { Length: > 0 } how ? how : Self, form["whom"], WireName.Read<Footing>(form["footing"]));

    /// <summary>What is chosen before somebody chooses: what they said before, the organisation that their link names, or the one that they represent.</summary>
    public static ComeInFields Of(Session session, Speaking? before, string? linked, string? member)
    {
        var footing = before?.Footing;
        if (before is { For: SpeakingFor.Self })
        {
            return new(Self, null, footing);
        }

        var body = before is { IsForABody: true } ? before.Whom : linked ?? member;
        var held = body is null ? -1 : session.HeldBy.Select((one, n) => (one, n)).Where(one => Words.Named.AreOne(one.one, body)).Select(one => one.n).DefaultIfEmpty(-1).First();
        return before is { For: SpeakingFor.Body } ? new(Body, null, footing)
            : held >= 0 ? new(HeldBy(held), null, footing)
            : before is { For: SpeakingFor.Job } ? new(Job, before.Whom, footing)
            : new();
    }

    public Speaking ToSpeaking(Session session) => As switch
    {
        Body => new(SpeakingFor.Body, Footing: Footing),
        Job => new(SpeakingFor.Job, string.IsNullOrWhiteSpace(Whom) ? null : Whom, Footing),
        _ when As.StartsWith(Held, StringComparison.Ordinal) && int.TryParse(As[Held.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < session.HeldBy.Count
            => new(SpeakingFor.Job, session.HeldBy[n], Footing),
        _ => new(SpeakingFor.Self, Footing: Footing),
    };
}
