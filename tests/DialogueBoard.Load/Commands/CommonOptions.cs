using System.CommandLine;
using System.CommandLine.Parsing;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Commands;

/// <summary>Options that every measurement has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<FileInfo?> _server = new("--server")
    {
        Description = "The server's program, for instance a published one. Without it: the one built along with this program.",
    };

    private readonly Option<DirectoryInfo?> _data = new("--data")
    {
        Description = "A folder on the disk to write to. Without it: the system's temporary folder.",
    };

    public Option<int> Runs { get; } = new("--runs")
    {
        Description = "How often to measure everything; medians are shown, and of faults the worst.",
        DefaultValueFactory = _ => 1,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_server);
        command.Options.Add(_data);
        command.Options.Add(Runs);
        Runs.Validators.Add(AtLeastOne);
    }

    public ServerSource SourceOf(ParseResult parsed) => new(parsed.GetValue(_server)?.FullName, parsed.GetValue(_data)?.FullName);

    private static void AtLeastOne(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() is < 1 or > 20)
        {
            result.AddError("Between 1 and 20 runs.");
        }
    }
}
