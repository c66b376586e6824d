using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Words;

namespace DialogueBoard.Members;

/// <summary>
/// Somebody asks to be a member who speaks for a named body. They ask for one body at a time, and everybody can see that they
/// asked. Those who look after the board admit or decline.
/// </summary>
public sealed record AskToJoin : Act
{
    public required string Body { get; init; }
    public string? Why { get; init; }

    // Who is no member yet must be able to ask, also where only members add something.
    internal override bool Adds => false;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.Members];

    internal override Decision Decide(Situation situation)
    {
        var (view, actor) = (situation.View, situation.Actor);
        if (view.MembershipOf(actor.Id) is { } there)
        {
            return Refusal.Because(there.AdmittedAt is null ? RefusalCode.AskedAlready : RefusalCode.MemberAlready);
        }

        string? why = null;
        var refusal = PlainText.Read(Body, "body", Longest.Whom, out var body) ?? PlainText.ReadIfAny(Why, "why", Longest.Note, out why);
        return refusal is not null ? refusal : Decision.Of(new Member { Id = Id, By = actor.By, At = situation.Now, Body = Named.Tidied(body), Why = why });
    }
}
