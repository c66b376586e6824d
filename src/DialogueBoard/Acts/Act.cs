using System.Text.Json.Serialization;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Steps;
using DialogueBoard.Threads;

namespace DialogueBoard.Acts;

/// <summary>
/// One thing a person does on a board. The client makes the id, which becomes the id of what the act creates and makes
/// a resent act harmless. Each kind of act holds its own rule.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Contribute), "contribute")]
[JsonDerivedType(typeof(Reword), "reword")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Hide), "hide")]
[JsonDerivedType(typeof(Restore), "restore")]
[JsonDerivedType(typeof(DrawThread), "draw-thread")]
[JsonDerivedType(typeof(CutThread), "cut-thread")]
[JsonDerivedType(typeof(Move), "move")]
[JsonDerivedType(typeof(Tidy), "tidy")]
[JsonDerivedType(typeof(OfferEnergy), "offer-energy")]
[JsonDerivedType(typeof(WithdrawEnergy), "withdraw-energy")]
[JsonDerivedType(typeof(ComeDue), "come-due")]
[JsonDerivedType(typeof(TryStep), "try-step")]
[JsonDerivedType(typeof(LookAgain), "look-again")]
[JsonDerivedType(typeof(NoticeGain), "notice-gain")]
public abstract record Act
{
    public required Guid Id { get; init; }

    /// <summary>The contribution whose held words this act needs to be decided, if any.</summary>
    [JsonIgnore]
    public virtual Guid? NeedsHeldWordsOf => null;

    /// <summary>The rule: pure, no I/O, no clock but <see cref="Situation.Now"/>.</summary>
    internal abstract Decision Decide(Situation situation);
}
