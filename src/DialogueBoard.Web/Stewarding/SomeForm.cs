using DialogueBoard.Stewarding;
using DialogueBoard.Web.Sessions;

namespace DialogueBoard.Web.Stewarding;

/// <summary>Which cards are to be hidden together, as somebody chose them: of one person, between two times, or both.</summary>
/// <param name="IsUnread">Whether a time was typed that cannot be read as one.</param>
internal sealed record SomeForm(Guid? By = null, DateTime? From = null, DateTime? Until = null, bool IsUnread = false)
{
    public static SomeForm Read(IFormCollection form)
    {
        var (from, fromUnread) = Moment(form["from"], form["offset"].ElementAtOrDefault(0));
        var (until, untilUnread) = Moment(form["until"], form["offset"].ElementAtOrDefault(1));
        return new(Guid.TryParse(form["by"], out var by) ? by : null, from, until, fromUnread || untilUnread);
    }

    public HideMany ToAct(Guid id, string? reason = null, int? rule = null) => new() { Id = id, By = By, From = From, Until = Until, Reason = reason, Rule = rule };

    private static (DateTime? Moment, bool IsUnread) Moment(string? typed, string? offset)
    {
        var moment = string.IsNullOrWhiteSpace(typed) ? null : TypedMoment.Read(TypedMoment.InUtc(typed, offset));
        return (moment, moment is null && !string.IsNullOrWhiteSpace(typed));
    }
}
