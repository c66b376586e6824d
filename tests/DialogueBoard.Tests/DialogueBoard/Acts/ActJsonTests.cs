using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Acts;

public sealed class ActJsonTests
{
    private const string Id = "\"id\":\"0192f0c1-0000-4000-8000-000000000001\"";
    private const string Other = "\"0192f0c1-0000-4000-8000-000000000002\"";

    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 5000));

    [Theory, Rule("A19")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("12")]
    [InlineData("\"contribute\"")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{\"type\":\"contribute\",")]
    [InlineData("{'type':'withdraw'}")]
    [InlineData("{ID,\"type\":\"withdraw\"}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":OTHER}{}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":OTHER},")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":OTHER} x")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":OTHER,}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":OTHER/* why */}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":null}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":\"not an id\"}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":7}")]
    [InlineData("{ID,ID,\"type\":\"withdraw\",\"contributionId\":OTHER}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":OTHER,\"contributionId\":OTHER}")]
    [InlineData("{ID,\"type\":\"withdraw\",\"contributionId\":OTHER,\"CONTRIBUTIONID\":OTHER}")]
    [InlineData("{\"type\":\"withdraw\",\"contributionId\":OTHER}")]
    [InlineData("{\"id\":null,\"type\":\"withdraw\",\"contributionId\":OTHER}")]
    [InlineData("{\"id\":\"\",\"type\":\"withdraw\",\"contributionId\":OTHER}")]
    [InlineData("{\"id\":\"{0192f0c1-0000-4000-8000-000000000001}\",\"type\":\"withdraw\",\"contributionId\":OTHER}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":null}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":7}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":[\"Words\"]}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"shout\",\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"issue,question\",\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"\",\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":1,\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"1\",\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":null,\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"about\":[null]}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"about\":[7]}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"about\":OTHER}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"speaking\":{}}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"speaking\":{\"for\":\"everybody\"}}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"speaking\":\"self\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"half a \\ud800 character\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"half a \\udc00\\ud800 character\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"\\ud800\":1}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"\\ud800\",\"text\":\"Words\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"a raw\nline end\"}")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"bad \\x escape\"}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":null}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":{}}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":[{}]}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":[{\"id\":OTHER}]}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":[{\"id\":OTHER,\"x\":1}]}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":[{\"id\":OTHER,\"x\":\"1\",\"y\":2}]}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":[{\"id\":OTHER,\"x\":\"NaN\",\"y\":2}]}")]
    [InlineData("{ID,\"type\":\"move\",\"positions\":[{\"id\":OTHER,\"x\":NaN,\"y\":2}]}")]
    [InlineData("{ID,\"type\":\"draw-thread\",\"from\":OTHER,\"to\":OTHER,\"relation\":\"hates\"}")]
    [InlineData("{ID,\"type\":\"draw-thread\",\"from\":OTHER,\"to\":OTHER}")]
    [InlineData("{ID,\"type\":\"hide\",\"reason\":\"No\"}")]
    [InlineData("{ID,\"type\":\"offer-energy\",\"contributionId\":OTHER,\"with\":\"blood\"}")]
    [InlineData("DEEP")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"more\":DEEP")]
    public void What_cannot_be_read_is_refused_as_malformed(string json) =>
        Assert.Equal((null, RefusalCode.Malformed), Read(json));

    [Theory, Rule("A19")]
    [InlineData("{}")]
    [InlineData("{ID}")]
    [InlineData("{ID,\"type\":null}")]
    [InlineData("{ID,\"type\":7}")]
    [InlineData("{ID,\"type\":{}}")]
    [InlineData("{ID,\"type\":\"\"}")]
    [InlineData("{ID,\"type\":\"vote\"}")]
    [InlineData("{ID,\"type\":\"Contribute\",\"kind\":\"question\",\"text\":\"Words\"}")]
    [InlineData("{\"kind\":\"question\",\"text\":\"Words\",\"type\":\"shout\",ID}")]
    public void An_act_of_no_known_kind_is_refused_as_such(string json) =>
        Assert.Equal((null, RefusalCode.UnknownAct), Read(json));

    [Fact, Rule("A19")]
    public void What_is_far_too_big_is_not_even_read() => Assert.Equal(
        (null, RefusalCode.TooLarge),
        Read($"{{{Id},\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"{new string('x', 1_000_000)}\"}}"));

    [Fact, Rule("W1", "A19")]
    public void A_text_at_its_longest_can_be_read_even_with_every_character_escaped()
    {
        var text = string.Concat(Enumerable.Repeat("\\ud83c\\udf33", 4000));
        Assert.Equal(("contribute", null), Read($"{{{Id},\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"{text}\"}}"));
    }

    [Fact, Rule("A19")]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes($"{{{Id},\"type\":\"contribute\",\"kind\":\"question\",\"text\":\""), 0xFF, 0xC0, 0x80, .. "\"}"u8];
        Assert.Equal(RefusalCode.Malformed, ActJson.Read(broken).Refusal?.Code);

        using var document = JsonDocument.Parse(broken);
        Assert.Equal(RefusalCode.Malformed, ActJson.Read(document.RootElement).Refusal?.Code);
        Assert.Equal(RefusalCode.Malformed, ActJson.Read(default(JsonElement)).Refusal?.Code);
    }

    [Theory, Rule("A19")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void A_number_too_big_for_the_picture_is_refused_by_the_rule(string x)
    {
        var (act, refusal) = ActJson.Read(Utf8($"{{{Id},\"type\":\"move\",\"positions\":[{{\"id\":\"{Open}\",\"x\":{x},\"y\":0}}]}}"));
        Assert.Equal(RefusalCode.OffThePicture, refusal?.Code ?? Begun().Decide(Ann, act!).Refusal?.Code);
        Assert.NotEmpty(ActJson.Canonical(act!));
    }

    [Theory, Rule("A18", "A13")]
    [InlineData("{ID,\"type\":\"contribute\",\"kind\":\"question\",\"text\":\"Words\",\"original\":{\"by\":{\"id\":OTHER,\"name\":\"Ann\"},\"at\":\"2020-01-01T00:00:00Z\"}}")]
    [InlineData("{ID,\"type\":\"tidy\",\"layout\":[{\"id\":OTHER,\"x\":1,\"y\":1}]}")]
    public void What_only_the_server_may_fill_in_is_passed_over(string json)
    {
        var (act, refusal) = ActJson.Read(Utf8(json));
        Assert.Null(refusal);
        Assert.True(act is Contribute { Original: null } or Tidy { Layout.Count: 0 });
    }

    [Fact, Rule("A19")]
    public void Fields_that_are_not_known_and_their_order_do_not_matter()
    {
        Assert.Equal(("withdraw", null), Read("{\"later\":{\"a\":[1]},\"contributionId\":OTHER,\"type\":\"withdraw\",ID}\r\n\t "));
    }

    [Fact]
    public void Every_act_reads_back_from_its_own_form()
    {
        foreach (var act in Everything())
        {
            var (read, refusal) = ActJson.Read(ActJson.Canonical(act));
            Assert.Null(refusal);
            Assert.Equal(Encoding.UTF8.GetString(ActJson.Canonical(act)), Encoding.UTF8.GetString(ActJson.Canonical(read!)));
        }
    }

    [Fact, Rule("A19")]
    public void No_change_to_the_bytes_of_an_act_makes_reading_fail()
    {
        var acts = Everything().Select(ActJson.Canonical).ToArray();
        Gen.Select(Gen.Int[0, acts.Length - 1], Gen.Select(Gen.Int[0, 300], Gen.Byte).Array[1, 4]).Sample((which, changes) =>
        {
            var bytes = (byte[])acts[which].Clone();
            foreach (var (at, value) in changes)
            {
                bytes[at % bytes.Length] = value;
            }

            var (act, refusal) = ActJson.Read(bytes);
            return act is null != refusal is null && refusal?.Detail is not "";
        });
    }

    private static Act[] Everything() =>
    [
        Say(IdOf("1"), "Words \"quoted\" <b> 🌳", ContributionKind.LinkNoticed, Open, Hidden) with { Speaking = new(SpeakingFor.Job, "the library", Footing.Work), When = "I moved", Place = "Mill Lane" },
        new Reword { Id = IdOf("2"), ContributionId = Open, Text = "Others" },
        new Withdraw { Id = IdOf("3"), ContributionId = Open },
        new Hide { Id = IdOf("4"), ContributionId = Open, Reason = "It names a person" },
        new Restore { Id = IdOf("5"), ContributionId = Open },
        new DrawThread { Id = IdOf("6"), From = Open, To = Hidden, Relation = ThreadRelation.BuildsOn },
        new CutThread { Id = IdOf("7"), ThreadId = BensThread },
        new Move { Id = IdOf("8"), Positions = [new(Open, 1.25, -3)] },
        new Tidy { Id = IdOf("9") },
        new OfferEnergy { Id = IdOf("10"), ContributionId = Open, With = EnergyKind.Money, Note = "Ten pounds" },
        new WithdrawEnergy { Id = IdOf("11"), ContributionId = Open },
    ];

    private static (string? Type, string? Code) Read(string json)
    {
        var (act, refusal) = ActJson.Read(Utf8(json));
        return (act is null ? null : JsonSerializer.SerializeToElement(act, WireJson.Options).GetProperty("type").GetString(), refusal?.Code);
    }

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(Regex.Replace(json, "ID(?=[,}])", Id).Replace("OTHER", Other, StringComparison.Ordinal).Replace("DEEP", Deep, StringComparison.Ordinal));
}
