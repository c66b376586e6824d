using DialogueBoard.Server;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.CommandLine;
using DialogueBoard.Web.Draining;
using DialogueBoard.Web.Hubs;
using DialogueBoard.Web.KeepPosted;
using DialogueBoard.Web.Languages;
using DialogueBoard.Web.MyData;
using DialogueBoard.Web.Organisations;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Server.Kestrel.Core;

if (ImportCommand.Handles(args))
{
    return await ImportCommand.RunAsync(args, Console.Out, Console.Error);
}

if (MigrateCommand.Handles(args))
{
    return await MigrateCommand.RunAsync(args, Console.Out, Console.Error);
}

if (RestoredCommand.Handles(args))
{
    return await RestoredCommand.RunAsync(args, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(args);

// Also outside development: a build that is not published serves its pages too.
builder.WebHost.UseStaticWebAssets();
builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
builder.AddSeeingInside();
builder.Logging.KeepSecretsOut();
builder.Services.AddDialogueBoard(builder.Configuration);
builder.Services.AddDraining(builder.Configuration);
builder.Services.AddApi();
builder.Services.AddBoardHub();
builder.Services.AddPages(builder.Configuration);
builder.Services.AddOrganisations(builder.Configuration);
builder.Services.AddProxies(builder.Configuration);

var app = builder.Build();
await app.Services.PrepareDialogueBoardAsync();
app.UseMetricsAddress();
app.UseLanguages();
app.UseProxies();
app.UseOriginCheck();
app.UseApiErrors();
app.UsePageErrors();
Scripts.Use(app);
app.UseAuthentication();
app.UseRouting();
app.Use(LiveConnections.LimitAsync);
app.Use(BoardDoor.GuardAsync);
app.UseAntiforgery();
app.MapApi();
EverythingEndpoint.Map(app);
app.MapBoardHub();
app.MapOrganisations();
app.MapPages();
app.UseLinksInMails();
await app.RunAsync();
return 0;
