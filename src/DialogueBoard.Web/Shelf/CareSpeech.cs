using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Shelf;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Shelf;

/// <summary>Who looks after a board, in sentences.</summary>
public static class CareSpeech
{
    /// <summary>"Maya and Ruth look after this board now."</summary>
    /// <param name="me">The reader's id on this board, if they have one.</param>
    public static string InWords(IStringLocalizer<ShelfWords> words, BoardView view, Guid? me)
    {
        var carers = view.All<Care>().ToList();
        var names = carers.Select(care => care.By.Id == me ? words["you"].Value : NameOf(words, care.By)).ToList();
        return carers switch
        {
            [] => words["care-none"],
            [var one] => one.By.Id == me ? words["care-you"] : words["care-one", names[0]],
            _ => words["care-several", string.Join(", ", names[..^1]), names[^1]],
        };
    }

    public static string NameOf(IStringLocalizer<ShelfWords> words, By by) => by.Name ?? words["nobody"];
}
