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

    /// <summary>This promise once one of its halves was heard of.</summary>
    internal Promise Hears(PromiseHalf half, HalfPromise heard)
    {
        var agency = half == PromiseHalf.Agency ? heard : Agency;
        var community = half == PromiseHalf.Community ? heard : Community;
        var now = this with
        {
            Agency = agency,
            Community = community,
            State = agency.Kept && community.Kept ? PromiseState.Kept : PromiseState.Open,
            CameDue = agency.SilentSince is null && community.SilentSince is null ? null : CameDue,
        };
        return now with { Due = now.NextDue };
    }

    /// <summary>Whether a half of it is silent past its day, and it is still to be kept.</summary>
    public bool IsSilent() => State == PromiseState.Open && (Agency.SilentSince ?? Community.SilentSince) is not null;

    /// <summary>The first day by which a half that was not kept yet is, or was, to say how it goes; null where none is set.</summary>
    public DateOnly? FirstDay() => new[] { Agency, Community }.Where(half => !half.Kept).Min(half => half.ReportBy);

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
