using System.Text;
using System.Text.Json;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Feed;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Feed;

public sealed class DeltaTests
{
    private static readonly By Ann = new(new("0192f0c1-0000-4000-8000-00000000000a"), "Ann \"<b>\" 🌳");
    private static readonly Guid One = new("0192f0c1-0000-4000-8000-000000000001");
    private static readonly Guid Two = new("0192f0c1-0000-4000-8000-000000000002");
    private static readonly DateTime At = new(2026, 3, 1, 9, 5, 0, 250, DateTimeKind.Utc);

    private static readonly Contribution Said = new()
    {
        Id = One,
        BoardId = Two,
        Version = 7,
        Kind = ContributionKind.DifferentView,
        Text = "Ünlü & <b>\nsecond line</b>",
        By = Ann,
        Speaking = new(SpeakingFor.Others, "my mother", Footing.Lived),
        About = [Two],
        When = "I lost my bus",
        Place = "Mill Lane",
        At = At,
        X = 320,
        Y = -240.5,
        Reworded = At.AddMinutes(1),
    };

    [Fact, Rule("D1")]
    public void A_delta_has_the_shape_of_the_contract()
    {
        var delta = new Delta("e1", 3, 7, false, Put.Of(
        [
            Said,
            new BoardThread { Id = Two, From = One, To = Two, Relation = ThreadRelation.BuildsOn, By = new(Ann.Id, null), At = At },
            new OfferedEnergy { Id = One, ContributionId = Two, By = Ann, With = EnergyKind.Time, Note = "Saturdays", At = At },
        ]), [Two]);

        AssertSame(
            """
            {"epoch":"e1","from":3,"to":7,"full":false,"put":{
              "contributions":[{"id":"0192f0c1-0000-4000-8000-000000000001","kind":"different-view","text":"Ünlü & <b>\nsecond line</b>",
                "by":{"id":"0192f0c1-0000-4000-8000-00000000000a","name":"Ann \"<b>\" 🌳"},
                "speaking":{"for":"others","whom":"my mother","footing":"lived"},
                "about":["0192f0c1-0000-4000-8000-000000000002"],"when":"I lost my bus","place":"Mill Lane",
                "at":"2026-03-01T09:05:00.25Z","x":320,"y":-240.5,"reworded":"2026-03-01T09:06:00.25Z"}],
              "threads":[{"id":"0192f0c1-0000-4000-8000-000000000002","from":"0192f0c1-0000-4000-8000-000000000001",
                "to":"0192f0c1-0000-4000-8000-000000000002","relation":"builds-on","by":{"id":"0192f0c1-0000-4000-8000-00000000000a"},
                "at":"2026-03-01T09:05:00.25Z"}],
              "energies":[{"id":"0192f0c1-0000-4000-8000-000000000001","contributionId":"0192f0c1-0000-4000-8000-000000000002",
                "by":{"id":"0192f0c1-0000-4000-8000-00000000000a","name":"Ann \"<b>\" 🌳"},"with":"time","note":"Saturdays",
                "at":"2026-03-01T09:05:00.25Z"}]},
             "gone":["0192f0c1-0000-4000-8000-000000000002"]}
            """, delta);
    }

    [Fact, Rule("D1")]
    public void What_is_empty_is_left_out() => AssertSame(
        """{"epoch":"e1","from":0,"to":0,"full":true,"put":{},"gone":[]}""", new("e1", 0, 0, true, new(), []));

    [Theory, Rule("D1", "W9")]
    [InlineData(ContributionState.Withdrawn, "withdrawn")]
    [InlineData(ContributionState.Hidden, "hidden")]
    public void A_contribution_without_its_words_says_what_happened(ContributionState state, string name)
    {
        var json = JsonSerializer.SerializeToElement(Said.Wordless(state), WireJson.Options);
        Assert.Equal((name, ""), (json.GetProperty("state").GetString(), json.GetProperty("text").GetString()));
        foreach (var words in new[] { Said.Text, Said.When!, Said.Place!, "my mother", "Ann" })
        {
            Assert.DoesNotContain(words, json.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact, Rule("D1")]
    public void Every_kind_relation_and_footing_has_the_name_of_the_contract()
    {
        Assert.Equal("issue question story building-on different-view link-noticed not-knowing seed offer need position for against contact learning report announcement group step promise opening gain trial held proposal target plan consultation", Names<ContributionKind>());
        Assert.Equal("about builds-on asks differs links gathers rests-on helps", Names<ThreadRelation>());
        Assert.Equal("self others job body", Names<SpeakingFor>());
        Assert.Equal("lived work elected asked", Names<Footing>());
        Assert.Equal("time skill room money", Names<EnergyKind>());

        static string Names<T>()
            where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(value => JsonSerializer.SerializeToElement(value, WireJson.Options).GetString()));
    }

    [Fact, Rule("D2")]
    public void Written_raw_inside_something_else_it_is_what_it_would_be_field_by_field()
    {
        var delta = new Delta("e1", 3, 7, false, Put.Of([Said]), [Two]);
        var fields = new { delta.Epoch, delta.From, delta.To, delta.Full, delta.Put, delta.Gone };
        Assert.Equal(
            JsonSerializer.Serialize(new { Type = 2, Item = fields, After = new[] { fields } }, WireJson.Options),
            JsonSerializer.Serialize(new { Type = 2, Item = delta, After = new[] { delta } }, WireJson.Options));
    }

    [Fact, Rule("D2")]
    public void It_is_written_once_and_the_same_bytes_go_to_all()
    {
        var delta = new Delta("e1", 3, 7, false, Put.Of([Said]), []);
        Assert.True(delta.Utf8.Equals(delta.Utf8));
        Assert.DoesNotContain((byte)'\n', delta.Utf8.ToArray());
    }

    [Fact, Rule("D1")]
    public void A_delta_reads_back_whole()
    {
        var board = Begun();
        var delta = new Delta("e1", 0, 8, true, Put.Of([.. board.View.Contributions.Values, .. board.View.Threads.Values, .. board.View.Energies.Values]), [One]);
        var read = JsonSerializer.Deserialize<Delta>(delta.Utf8.Span, WireJson.Options)!;
        Assert.Equal(Encoding.UTF8.GetString(delta.Utf8.Span), Encoding.UTF8.GetString(read.Utf8.Span));
        Assert.All(read.Put.Contributions!, contribution => Assert.Equal(DateTimeKind.Utc, contribution.At.Kind));
    }

    private static void AssertSame(string expected, Delta delta) => Assert.True(
        JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(delta.Utf8.Span)),
        Encoding.UTF8.GetString(delta.Utf8.Span));
}
