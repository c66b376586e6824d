using System.CommandLine;
using DialogueBoard.Load.Commands;

// Measures a board server, with what it could cost at best beside every figure. See each command's --help.
var root = new RootCommand("Measures what a board server does and costs, beside a bare SignalR broadcast and the plain hub method.")
{
    new DeliveriesCommand(),
    new ThroughputCommand(),
    new GrowthCommand(),
    new FirstScreenCommand(),
    new PagesCommand(),
    new SlowPhoneCommand(),
    new CircuitsCommand(),
    new SessionCommand(),
    new DigestCommand(),
    new BaselineCommand(),
};
return await root.Parse(args).InvokeAsync();
