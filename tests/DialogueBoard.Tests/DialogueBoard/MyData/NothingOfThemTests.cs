using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Priorities;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;
using DialogueBoard.Themes;
using DialogueBoard.Vision;
using Xunit;

namespace DialogueBoard.Tests.MyData;

/// <summary>Every kind of record there is, with something in each of its fields, once nothing of a person is to be left in it.</summary>
public sealed class NothingOfThemTests
{
    private const string Name = "Rosalind Rhubarb";
    private const string Words = "Gooseberry words";
    private static readonly Guid Person = SmallBoard.IdOf(Name);
    private static readonly By Them = new(Person, Name);
    private static readonly By Another = new(SmallBoard.IdOf("another"), "Quentin Quince");

    // What a board does as a whole goes on, as others work by it; only who set it up is not said any more.
    private static readonly Type[] OfTheBoard = [typeof(Theme), typeof(Session), typeof(PriorityRound), typeof(Experiment), typeof(BoardVision), typeof(Ownership), typeof(GroundRules), typeof(Posting), typeof(CareTally)];

    public static TheoryData<Type> Kinds => [.. typeof(BoardRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BoardRecord)) && !type.IsAbstract)];

    [Theory, Rule("G110")]
    [MemberData(nameof(Kinds))]
    public void No_kind_of_record_keeps_a_persons_name_or_words(Type kind)
    {
        var left = JsonSerializer.Serialize(((BoardRecord)Filled.Of(kind, Them, Words)).Without(Person), kind, WireJson.Options);
        Assert.DoesNotContain(Name, left, StringComparison.Ordinal);
        if (!OfTheBoard.Contains(kind))
        {
            Assert.DoesNotContain(Words, left, StringComparison.Ordinal);
        }
    }

    [Theory, Rule("G110")]
    [MemberData(nameof(Kinds))]
    public void In_other_peoples_records_their_name_goes_and_all_else_stays(Type kind)
    {
        var record = (BoardRecord)Filled.Of(kind, Them, Words);
        var by = kind.GetProperty("By")!;
        by.SetValue(record, Another);
        var left = record.Without(Person);
        var (before, after) = (JsonSerializer.Serialize(record, kind, WireJson.Options), JsonSerializer.Serialize(left, kind, WireJson.Options));
        Assert.False(left.Gone);
        Assert.DoesNotContain(Name, after, StringComparison.Ordinal);
        if (!before.Contains(Name, StringComparison.Ordinal))
        {
            Assert.Equal(before, after);
            Assert.Equal(record, left);
        }

        Assert.Equal(Another, by.GetValue(left));
    }

    [Theory, Rule("G110")]
    [MemberData(nameof(Kinds))]
    public void Nothing_changes_in_what_is_others_alone(Type kind)
    {
        var record = (BoardRecord)Filled.Of(kind, Another, Words);
        Assert.Equal(record, record.Without(Person));
    }
}
