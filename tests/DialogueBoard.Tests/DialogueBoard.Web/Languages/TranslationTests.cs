using DialogueBoard.Words;
using Xunit;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>What is said in English is said in the other languages, with the same filled in. What fails here lists what translators still have to write.</summary>
public sealed class TranslationTests
{
    // Names, numbers, keys of a keyboard, and words that are the same in both.
    private static readonly HashSet<string> Alike =
    [
        "BoardsWords:card-title", "PictureWords:key.fit", "PictureWords:key.move", "ScreenWords:minutes", "SessionsWords:title-one", "SessionsWords:panel.minutes", "ConsultationWords:title-one", "PrioritiesWords:places.other",
        "ContributionWords:card-of", "ContributionWords:who.footing", "ContributionWords:energy.line.footing", "ContributionWords:energy.line.note",
        "ContributionWords:asset.data", "SampleWords:name-maya", "SampleWords:name-ruth", "SampleWords:name-owen", "SampleWords:name-priya", "SampleWords:name-tom", "SampleWords:name-lin", "SampleWords:name-asha", "SampleWords:place-next-town",
        "PictureWords:key.end", "PictureWords:key.enter", "PictureWords:key.escape", "PictureWords:key.home", "PictureWords:key.shift", "PictureWords:key.zoom",
    ];

    private static readonly string[] InArabic =
        ["ShellWords", "BoardsWords", "ContributionWords", "ComposerWords", "PictureWords", "PeopleWords", "LiveWords", "RefusalSentences", "LanguagesWords", "DialWords", "KeepPostedWords", "LetterWords"];

    public static TheoryData<string> All => [.. Resources.English.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Arabic => [.. InArabic];

    [Theory, Rule("G130")]
    [MemberData(nameof(All))]
    public void Every_word_has_its_Welsh(string file)
    {
        var faults = FaultsOf(file, "cy", Alike);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory, Rule("G131")]
    [MemberData(nameof(Arabic))]
    public void Every_word_that_most_people_meet_has_its_Arabic(string file)
    {
        var faults = FaultsOf(file, "ar", Alike);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact, Rule("G130")]
    public void No_file_of_another_language_stands_alone_or_has_a_key_that_no_one_says()
    {
        var strays = Directory.EnumerateFiles(Repository.PathOf("src"), "*.*.resx", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Where(path => !Resources.English.ContainsKey(Path.GetFileName(path).Split('.')[0]) || Language.Of(Path.GetFileName(path).Split('.')[1]) is null);

        Assert.Empty(strays);
    }

    private static List<string> FaultsOf(string file, string language, HashSet<string> alike)
    {
        var english = Resources.Read(Resources.English[file]);
        var other = Resources.Read(Resources.English[file], language);
        var faults = english.Keys.Except(other.Keys).Select(key => $"{file}: no words for {key}: {english[key]}").ToList();
        foreach (var (key, said) in other)
        {
            var form = FormOf(key);
            var meant = english.GetValueOrDefault(key) ?? (form is null ? null : english.GetValueOrDefault($"{form}.{PluralForm.Other}"));
            if (meant is null)
            {
                faults.Add($"{file}: nobody says {key}");
                continue;
            }

            // The gentle turn goes by each language's own patterns, which find in a demand what that language's turns name.
            if (file is "TurnWords" or "HintWords")
            {
                if (string.IsNullOrWhiteSpace(said))
                {
                    faults.Add($"{file}: {key} says nothing");
                }

                continue;
            }

            // A form for one number may leave the number out, or say it where English does not.
            var places = Resources.Places(said);
            var may = Resources.Places(meant).Union(form is null ? [] : Resources.Places(english[$"{form}.{PluralForm.Other}"])).ToHashSet();
            var must = (form is null || key.EndsWith($".{PluralForm.Other}", StringComparison.Ordinal)) ? Resources.Places(meant) : new HashSet<string>();
            if (string.IsNullOrWhiteSpace(said) || !places.IsSubsetOf(may) || !must.IsSubsetOf(places))
            {
                faults.Add($"{file}: {key} says \"{said}\" for \"{meant}\"");
            }
            else if (said == meant && said.Any(char.IsLetter) && Bare(meant).Any(char.IsLetter) && !alike.Contains($"{file}:{key}"))
            {
                faults.Add($"{file}: {key} is still English: {said}");
            }
        }

        return faults;
    }

    private static string Bare(string words) => Resources.Places(words).Aggregate(words, (rest, place) => rest.Replace(place, "", StringComparison.Ordinal));

    private static string? FormOf(string key) =>
        key.LastIndexOf('.') is var dot and > 0 && PluralForm.All.Contains(key[(dot + 1)..]) ? key[..dot] : null;
}
