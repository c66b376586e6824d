using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Promises;

/// <summary>
/// A shared promise, in two halves: an agency's and the community's. What is promised stands on the card, what it rests on
/// hangs on its threads. A half that says nothing by its day turns amber.
/// </summary>
public sealed record Promise : CardPart
{
    /// <summary>"Because we learned ...", in words.</summary>
    public string? Because { get; init; }

    public required HalfPromise Agency { get; init; }
    public required HalfPromise Community { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PromiseState State { get; init; }

    /// <summary>When the first of the halves is next expected to say something.</summary>
    internal DateTime? NextDue => State != PromiseState.Open ? null
        : (Agency.Expected, Community.Expected) switch
        {
            ({ } one, { } other) => one < other ? one : other,
            var (one, other) => one ?? other,
        };

    internal override SideRecord ComesDue(DateTime now)
    {
        var noticed = this with { CameDue = now, Agency = Agency.NoticedAt(now), Community = Community.NoticedAt(now) };
        return noticed with { Due = noticed.NextDue };
    }

    internal override IEnumerable<(string? Words, int Most)> AllWords =>
        [(Because, Longest.Aside), .. Agency.AllWords, .. Community.AllWords];

    internal override CardPart Wordless() => this with
    {
        Because = null,
        Agency = Agency.Wordless(),
        Community = Community.Wordless(),
        Due = null,
        By = By with { Name = null },
    };

    internal override CardPart WithWordsOf(CardPart held) => held is Promise promise
        ? this with
        {
            Because = promise.Because,
            Agency = Agency.WithWordsOf(promise.Agency),
            Community = Community.WithWordsOf(promise.Community),
            By = promise.By,
            Due = NextDue,
        }
        : this;
}
