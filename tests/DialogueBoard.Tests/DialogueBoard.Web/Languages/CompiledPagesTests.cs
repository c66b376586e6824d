using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Xunit;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>What the compiled pages say of themselves, where <see cref="NoWordsInTheSourcesTests"/> reads their sources.</summary>
public sealed class CompiledPagesTests
{
    // The product's name is the same in every language.
    private static readonly HashSet<string> Names = ["DialogueBoard"];

    [Fact, Rule("G170")]
    public void No_page_hands_a_browser_text_or_a_label_that_is_no_word_of_the_resources()
    {
        var said = CompiledPages.LiteralsOf(typeof(ShellWords).Assembly)
            .Where(one => !Names.Contains(one.Said))
            .Select(one => $"{one.Page.FullName}: {one.Said}");

        Assert.Empty(said);
    }

    [Fact, Rule("G170")]
    public void The_reading_sees_text_beside_an_expression_a_part_of_a_label_and_what_stands_in_markup()
    {
        var said = CompiledPages.LiteralsOf(typeof(CompiledPagesTests).Assembly).Where(one => one.Page == typeof(Talking)).Select(one => one.Said);
        Assert.Equal(["Hello", "of the cards", "Close", "Close the card", "Shut it", "A rule"], said);
    }

    private sealed class Talking : ComponentBase
    {
        [Parameter] public string Name { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "class", "lead not-printed");
            builder.AddContent(2, "Hello ");
            builder.AddContent(3, Name);
            builder.AddContent(4, $"{Name.Length} of the cards");
            builder.AddAttribute(5, "title", "Close");
            builder.AddAttribute(6, "aria-label", "Close the card " + Name);
            builder.AddMarkupContent(7, "<hr class=\"not printed\" title=\"A rule\"><b>Shut it</b>");
            builder.CloseElement();
        }
    }
}
