namespace DialogueBoard.Boards;

/// <summary>
/// What more there is to a card of a certain kind: a step's date, a promise's halves. One of its type for each card. Its
/// words share the fate of the card's own: hidden, restored and taken back with them.
/// </summary>
public abstract record CardPart : SideRecord
{
    /// <summary>The id of the part of this type that a card has.</summary>
    public static Guid IdOf<T>(Guid contributionId)
        where T : CardPart => DerivedId.Of(contributionId, typeof(T).Name);

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Wordless() : this;

    /// <summary>This part without any words, and with no date to come.</summary>
    internal abstract CardPart Wordless();

    /// <summary>This part with the words of another, and its dates to come again.</summary>
    /// <param name="held">The same part as it was when its words were taken off the board.</param>
    internal abstract CardPart WithWordsOf(CardPart held);
}
