using System.Text;
using System.Threading.RateLimiting;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using Lingua;

namespace DialogueBoard.Server.Contributions;

/// <summary>
/// In which language words are written, so that a screen reader reads them out in the right voice. Looked at here and nowhere else;
/// only what is plain is said. The models are read when the first words come (some 30 MB for as long as the process lives).
/// Safe for many threads.
/// </summary>
public sealed class WrittenIn : IDisposable
{
    /// <summary>Letters needed before anything is said.</summary>
    internal const int FewestLetters = 20;

    /// <summary>How sure it must be, of 1: of 910 English views at hand 2 were taken for another language.</summary>
    internal const double Confidence = 0.9;

    /// <summary>No more than the beginning is looked at, in UTF-16 units.</summary>
    internal const int MostLooked = 400;

    /// <summary>Texts looked at in a second, some 0.5 ms each: a tenth of a core. On a busier node the others stay unmarked, so that no act waits for it.</summary>
    internal const int MostPerSecond = 200;

    private static readonly Language[] Languages =
    [
        Language.Albanian, Language.Arabic, Language.Bengali, Language.Bulgarian, Language.Chinese, Language.Czech, Language.Dutch, Language.English, Language.French,
        Language.German, Language.Greek, Language.Gujarati, Language.Hindi, Language.Hungarian, Language.Irish, Language.Italian, Language.Japanese, Language.Korean,
        Language.Latvian, Language.Lithuanian, Language.Persian, Language.Polish, Language.Portuguese, Language.Punjabi, Language.Romanian, Language.Russian,
        Language.Slovak, Language.Somali, Language.Spanish, Language.Swahili, Language.Tagalog, Language.Tamil, Language.Thai, Language.Turkish, Language.Ukrainian,
        Language.Urdu, Language.Vietnamese, Language.Welsh,
    ];

    private readonly Lazy<Task<LanguageDetector>> _detector = new(() => Task.Run(Load));

    private readonly TokenBucketRateLimiter _perSecond;

    public WrittenIn()
        : this(timePasses: true)
    {
    }

    internal WrittenIn(bool timePasses) => _perSecond = new(new()
    {
        TokenLimit = MostPerSecond,
        TokensPerPeriod = MostPerSecond / 10,
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        AutoReplenishment = timePasses,
        QueueLimit = 0,
    });

    /// <summary>An act with the language of its words, where it has words that stand on a card.</summary>
    /// <param name="always">Whether it is looked at however many there are, as where a file is brought in.</param>
    public async ValueTask<Act> MarkAsync(Act act, bool always = false)
    {
        if (act is CardAct { Text: { } said } && Letters(said) && Turn(always))
        {
            return (CardAct)act with { Language = Look(await _detector.Value, said) };
        }

        return act is Reword { Text: { } again } reword && Letters(again) && Turn(always) ? reword with { Language = Look(await _detector.Value, again) } : act;
    }

    /// <summary>The language of words as a BCP 47 tag; null where there are too few letters or it is not plain.</summary>
    public async ValueTask<string?> OfAsync(string words) => Letters(words) ? Look(await _detector.Value, words) : null;

    public void Dispose() => _perSecond.Dispose();

    private bool Turn(bool always)
    {
        using var turn = _perSecond.AttemptAcquire();
        return always || turn.IsAcquired;
    }

    private static string? Look(LanguageDetector detector, string words)
    {
        foreach (var (language, sure) in detector.ComputeLanguageConfidenceValues(Beginning(words)))
        {
            return sure >= Confidence && language != Language.Unknown ? TagOf(language) : null;
        }

        return null;
    }

    // ISO 639-1 has no Filipino: its code for Tagalog is what screen readers know.
    private static string TagOf(Language language) => language.IsoCode6391().ToString().ToLowerInvariant();

    private static string Beginning(string words) => words.Length <= MostLooked ? words
        : words[..(char.IsHighSurrogate(words[MostLooked - 1]) ? MostLooked - 1 : MostLooked)];

    // A sign of a script that writes whole syllables or words says as much as some letters.
    private static bool Letters(string words)
    {
        var seen = 0;
        foreach (var sign in words.EnumerateRunes())
        {
            seen += !Rune.IsLetter(sign) ? 0 : sign.Value >= 0x2E80 ? 3 : 1;
            if (seen >= FewestLetters)
            {
                return true;
            }
        }

        return false;
    }

    // The letters of most languages at hand are Latin; whoever comes first does not wait for each of them in turn.
    private static LanguageDetector Load()
    {
        var detector = LanguageDetectorBuilder.FromLanguages(Languages).WithLowAccuracyMode().Build();
        detector.DetectLanguageOf("The first words that somebody writes are read in this language.");
        return detector;
    }
}
