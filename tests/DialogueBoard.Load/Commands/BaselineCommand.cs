using System.CommandLine;
using DialogueBoard.Load.Baseline;

namespace DialogueBoard.Load.Commands;

/// <summary>What the other commands start this same program with, as the process that ours is held against.</summary>
internal sealed class BaselineCommand : Command
{
    private readonly Argument<string> _database = new("database");

    public BaselineCommand()
        : base("baseline", "Runs the server that ours is held against.")
    {
        Hidden = true;
        Arguments.Add(_database);
        SetAction((parsed, cancel) => BaselineHost.RunAsync(parsed.GetValue(_database)!, cancel));
    }
}
