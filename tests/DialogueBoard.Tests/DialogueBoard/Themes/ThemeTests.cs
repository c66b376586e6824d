using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Themes;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Themes;

public sealed class ThemeTests
{
    [Fact, Rule("M61")]
    public void Themes_are_told_by_name_with_numbers_as_numbers_each_followed_by_its_parts()
    {
        var board = Begun();
        Add(board, "10 Roads");
        Add(board, "2 Housing");
        Add(board, "health");
        Add(board, "Repairs", "2 Housing");
        Add(board, "Damp", "Repairs");
        Add(board, "Allocation", "2 Housing");
        Add(board, "בריאות");
        Assert.Equal(
            ["0 2 Housing", "1 Allocation", "1 Repairs", "2 Damp", "0 10 Roads", "0 health", "0 בריאות"],
            ThemeList.Of(board.View).Entries.Select(entry => $"{entry.Depth} {entry.Theme.Name}"));
        Assert.Equal(["2 Housing", "Allocation", "Repairs", "Damp"], ThemeList.Of(board.View).Whole(IdOf("2 Housing")).Select(theme => theme.Name));
    }

    [Fact, Rule("M60")]
    public void A_list_of_sixty_themes_takes_no_more_until_one_is_dropped()
    {
        var board = Begun();
        for (var n = 0; n < 60; n++)
        {
            Add(board, $"Theme {n}");
        }

        var refusal = board.Decide(Sue, new AddTheme { Id = IdOf("more"), Name = "One more" }).Refusal;
        Assert.Equal((RefusalCode.TooMany, "That is too many at once: at most 60."), (refusal?.Code, refusal?.Detail));
        board.Does(Sue, new DropTheme { Id = IdOf("drop"), ThemeId = IdOf("Theme 7") });
        Add(board, "One more");
    }

    [Fact, Rule("M60", "W3")]
    public void A_name_is_kept_letter_by_letter_on_one_line_and_is_the_same_whatever_its_case_and_spaces()
    {
        var board = Begun().Does(Sue, new AddTheme { Id = IdOf("a"), Name = " <b>Städte &\n Straßen</b> ", Says = "  Wie sie\nzusammenhängen " });
        var theme = Assert.Single(board.View.All<Theme>());
        Assert.Equal(("<b>Städte &  Straßen</b>", "Wie sie\nzusammenhängen"), (theme.Name, theme.Says));
        Assert.Equal(RefusalCode.AlreadyListed, board.Decide(Sue, new AddTheme { Id = IdOf("b"), Name = "<B>STÄDTE   & straßen</b>" }).Refusal?.Code);
        Assert.Equal(RefusalCode.ControlCharacter, board.Decide(Sue, new AddTheme { Id = IdOf("b"), Name = "ring\a" }).Refusal?.Code);
        board.Does(Sue, new ChangeTheme { Id = IdOf("c"), ThemeId = theme.Id, Name = "<b>STÄDTE & straßen</b>" });
        theme = Assert.Single(board.View.All<Theme>());
        Assert.Equal(("<b>STÄDTE & straßen</b>", null), (theme.Name, theme.Says));
    }

    [Fact, Rule("M62")]
    public void A_theme_that_is_dropped_leaves_its_cards_filed_under_none_and_its_parts_where_it_stood()
    {
        var board = Begun();
        Add(board, "Council");
        Add(board, "Housing", "Council");
        Add(board, "Repairs", "Housing");
        board.Does(Ann, new FileUnder { Id = IdOf("1"), ContributionId = Open, ThemeId = IdOf("Housing") });
        Assert.Equal(IdOf("Housing"), ThemeList.OfCard(board.View, Open)?.Id);

        board.Does(Sue, new DropTheme { Id = IdOf("2"), ThemeId = IdOf("Housing") });
        Assert.Equal(["0 Council", "1 Repairs"], ThemeList.Of(board.View).Entries.Select(entry => $"{entry.Depth} {entry.Theme.Name}"));
        Assert.Null(ThemeList.OfCard(board.View, Open));
        Assert.Equal("The last bus goes at six", board.View.Contributions[Open].Text);
        Assert.DoesNotContain("Housing", System.Text.Encoding.UTF8.GetString(board.View.Whole().Utf8.Span), StringComparison.Ordinal);

        // As if nobody had filed it: anybody may, and the name may come again.
        Add(board, "Housing");
    }

    [Fact, Rule("M64")]
    public void A_card_filed_by_nobody_or_under_a_theme_that_has_gone_anyone_may_file_and_then_not_everyone()
    {
        var board = Begun();
        Add(board, "Housing");
        Add(board, "Health");
        board.Does(Ben, Under(Open, "Housing"));
        Assert.Equal(RefusalCode.NotYoursToFile, board.Decide(OtherAnn, Under(Open, "Health")).Refusal?.Code);
        board.Does(Ann, Under(Open, "Health"));
        Assert.Equal(RefusalCode.NotYoursToFile, board.Decide(Ben, Under(Open, "Housing")).Refusal?.Code);
        board.Does(Ann, Under(Open, null));
        Assert.Null(ThemeList.OfCard(board.View, Open));
        Assert.Equal(RefusalCode.NotYoursToFile, board.Decide(Ben, Under(Open, "Housing")).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFiled, board.Decide(Ann, Under(Open, null)).Refusal?.Code);

        // Taken out and filed again, it is filed once.
        board.Does(Sue, Under(Open, "Health"));
        Assert.Equal(IdOf("Health"), Assert.Single(board.View.All<Filing>()).ThemeId);
        board.Does(Sue, new DropTheme { Id = IdOf("drop"), ThemeId = IdOf("Health") });
        board.Does(OtherAnn, Under(Open, "Housing"));
    }

    [Fact, Rule("M65", "E4")]
    public void A_card_put_on_the_board_under_a_theme_is_filed_there_and_keeps_that_while_its_words_are_away()
    {
        var board = Begun();
        Add(board, "Housing");
        board.Does(Ben, Say(IdOf("mould"), "Mould in the flat") with { Theme = IdOf("Housing"), Came = new(DialogueBoard.Reach.Channel.Counter) });
        Assert.Equal((IdOf("Housing"), Ben.By), (board.View.PartOf<Filing>(IdOf("mould"))!.ThemeId, board.View.PartOf<Filing>(IdOf("mould"))!.By));
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("mould"), Reason = "It names a person" });
        Assert.Equal((IdOf("Housing"), null), (board.View.PartOf<Filing>(IdOf("mould"))!.ThemeId, board.View.PartOf<Filing>(IdOf("mould"))!.By.Name));
        board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = IdOf("mould") });
        Assert.Equal("Ben", board.View.PartOf<Filing>(IdOf("mould"))!.By.Name);

        // Taking out is possible while the words are away; no name comes with it.
        board.Does(Sue, new Hide { Id = IdOf("hide again"), ContributionId = IdOf("mould"), Reason = "It names a person" });
        board.Does(Sue, Under(IdOf("mould"), null));
        Assert.Null(board.View.PartOf<Filing>(IdOf("mould"))!.By.Name);
        board.Does(Sue, new Restore { Id = IdOf("restore again"), ContributionId = IdOf("mould") });
        Assert.Equal((Guid.Empty, Sue.Id), (board.View.PartOf<Filing>(IdOf("mould"))!.ThemeId, board.View.PartOf<Filing>(IdOf("mould"))!.By.Id));
    }

    [Fact, Rule("M66")]
    public void Where_the_board_is_arranged_by_what_is_burning_only_nothing_new_is_filed_and_what_is_there_can_be_taken_back()
    {
        var board = Begun();
        Add(board, "Housing");
        Add(board, "Health");
        board.Does(Ben, Under(Open, "Housing"));
        board.Does(Sue, new MoveDials { Id = IdOf("dials"), To = [new(Principle.Organising, Mix.Last)] });
        foreach (var act in new Act[] { Under(Open, "Health"), Under(BensAnswer, "Health"), new AddTheme { Id = IdOf("x"), Name = "Roads" }, Say(IdOf("y"), "Mould") with { Theme = IdOf("Health") } })
        {
            var refusal = board.Decide(Sue, act).Refusal;
            Assert.Equal((RefusalCode.NotInThisMix, "organising"), (refusal?.Code, refusal?.Dial));
        }

        Assert.Equal(IdOf("Housing"), ThemeList.OfCard(board.View, Open)?.Id);
        board.Does(Sue, new ChangeTheme { Id = IdOf("z"), ThemeId = IdOf("Health"), Name = "Health and care" });
        board.Does(Ben, Under(Open, null));
        board.Does(Sue, new DropTheme { Id = IdOf("w"), ThemeId = IdOf("Health") });
    }

    [Fact, Rule("M67")]
    public void An_answer_goes_with_what_it_answers_unless_it_is_filed_itself()
    {
        var board = Begun();
        Add(board, "Transport");
        Add(board, "Buses", "Transport");
        Add(board, "Schools");
        board.Does(Ann, Under(Open, "Buses"));
        board.Does(Ann, Say(IdOf("deep"), "It stands all day", ContributionKind.BuildingOn, BensAnswer));
        Assert.Equal(["Schools:  of 0", "Transport:  of 3", "Buses: The last bus goes at six of 3", ":  of 0"], Groups(board));

        board.Does(Ben, Under(BensAnswer, "Schools"));
        var themed = ThemedCards.Of(board.View);
        Assert.Equal(
            [IdOf("Buses"), IdOf("Schools"), IdOf("Schools"), Guid.Empty, Guid.Empty],
            new[] { Open, BensAnswer, IdOf("deep"), Hidden, Withdrawn }.Select(themed.ThemeOf));
        board.Does(Ben, Say(IdOf("alone"), "Something else"));
        Assert.Contains(": Something else of 1", Groups(board));

        static IEnumerable<string> Groups(SmallBoard board) => ThemedCards.Of(board.View).Groups
            .Select(group => $"{group.Entry?.Theme.Name}: {string.Join("; ", group.Filed.Select(card => card.Text))} of {group.All}");
    }

    private static void Add(SmallBoard board, string name, string? under = null) =>
        board.Does(Sue, new AddTheme { Id = board.View.Knows(IdOf(name)) ? Guid.NewGuid() : IdOf(name), Name = name, Under = under is null ? null : IdOf(under) });

    private static FileUnder Under(Guid card, string? theme) => new() { Id = Guid.NewGuid(), ContributionId = card, ThemeId = theme is null ? null : IdOf(theme) };
}
