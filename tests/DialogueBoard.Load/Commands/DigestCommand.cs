using System.CommandLine;
using DialogueBoard.Load.Digests;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Commands;

/// <summary>How long until everybody who is kept posted has their mail?</summary>
internal sealed class DigestCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _people = new("--people") { Description = "How many are kept posted.", DefaultValueFactory = _ => 50_000 };
    private readonly Option<int> _boards = new("--boards") { Description = "How many boards there are.", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _follows = new("--follows") { Description = "How many boards each person follows.", DefaultValueFactory = _ => 3 };
    private readonly Option<int> _cards = new("--cards") { Description = "New cards on each board.", DefaultValueFactory = _ => 10 };

    public DigestCommand()
        : base("digest", "Has one server build and send everybody's digest into the folder, one mail for all boards of each.")
    {
        Options.Add(_people);
        Options.Add(_boards);
        Options.Add(_follows);
        Options.Add(_cards);
        _common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        int people = parsed.GetValue(_people), boards = parsed.GetValue(_boards), follows = parsed.GetValue(_follows), cards = parsed.GetValue(_cards);
        var runs = new List<Figures>();
        for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
        {
            using var folder = new ServerFolder(_common.SourceOf(parsed).DataFolder);
            runs.Add(await new DigestRun(_common.SourceOf(parsed), folder, people, boards, follows, cards).MeasureAsync(cancel));
        }

        var sheet = new Sheet("digest", new Dictionary<string, object?> { ["runs"] = runs.Count, ["people"] = people, ["boards"] = boards, ["follows"] = follows, ["cards"] = cards });
        sheet.Add("one node", Figures.OfRuns([.. runs]));
        sheet.Print(Console.Out);
        return 0;
    }
}
