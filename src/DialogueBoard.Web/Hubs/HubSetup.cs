using DialogueBoard.Acts;
using DialogueBoard.Web.Draining;
using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Web.Hubs;

internal static class HubSetup
{
    public static void AddBoardHub(this IServiceCollection services) => services.AddSingleton<HubGuests>().AddSignalR(hubs => hubs.AddFilter<FaultLog>())
        .AddJsonProtocol(json => WireJson.Apply(json.PayloadSerializerOptions))
        .AddHubOptions<BoardHub>(hub =>
        {
            hub.AddFilter<HubGuests>();

            // An act at its largest, with the call around it.
            hub.MaximumReceiveMessageSize = ActJson.MostBytes * 2;

            // A connection may have several acts on their way and several boards in sight.
            hub.MaximumParallelInvocationsPerClient = 64;
        });

    public static void MapBoardHub(this WebApplication app) => app.MapHub<BoardHub>("/hubs/board", transport =>
    {
        // What may wait for one reader beside the delta on its way. Who does not take that within so long has stopped reading.
        transport.TransportMaxBufferSize = 256 * 1024;
        transport.TransportSendTimeout = TimeSpan.FromSeconds(15);
        transport.ApplicationMaxBufferSize = ActJson.MostBytes * 4;
    });
}
